/** The compact disc's numbers and codes: sectors, ISRC and UPC, and the rules of IEC 60908 ("Red Book"). */
@NonNullByDefault
package org.tonewright.mastering.disc;

import org.eclipse.jdt.annotation.NonNullByDefault;
