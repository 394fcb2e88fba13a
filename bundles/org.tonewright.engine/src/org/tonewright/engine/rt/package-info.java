/**
 * What passes between the audio thread and all others without locks: {@link org.tonewright.engine.rt.Ring},
 * {@link org.tonewright.engine.rt.Handover} and {@link org.tonewright.engine.rt.Cells}. Nothing else in the engine uses
 * atomic or volatile access.
 */
@NonNullByDefault
package org.tonewright.engine.rt;

import org.eclipse.jdt.annotation.NonNullByDefault;
