/** The texts of the console. */
@NonNullByDefault
package org.tonewright.mixer.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
