/** Long work that a person can watch and stop. */
@NonNullByDefault
package org.tonewright.ui.work;

import org.eclipse.jdt.annotation.NonNullByDefault;
