/** The compact disc's numbers: its times in sectors, its limits, and where titles lie on it (IEC 60908, "Red Book"). */
@NonNullByDefault
package org.tonewright.mastering.disc;

import org.eclipse.jdt.annotation.NonNullByDefault;
