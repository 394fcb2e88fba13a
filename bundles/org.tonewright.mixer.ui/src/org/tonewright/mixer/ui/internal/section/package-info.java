/** The pieces of a strip that we supply. */
@NonNullByDefault
package org.tonewright.mixer.ui.internal.section;

import org.eclipse.jdt.annotation.NonNullByDefault;
