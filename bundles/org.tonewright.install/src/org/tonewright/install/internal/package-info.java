/** The verbs {@code install} and {@code uninstall}, and the folder where what vendors made is kept. */
@NonNullByDefault
package org.tonewright.install.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
