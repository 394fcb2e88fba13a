/**
 * What passes between the audio thread and all others without locks: {@code Ring},
 * {@code Handover} and {@code Cells}. Nothing else in the engine uses
 * atomic or volatile access.
 */
@NonNullByDefault
package org.tonewright.engine.rt;

import org.eclipse.jdt.annotation.NonNullByDefault;
