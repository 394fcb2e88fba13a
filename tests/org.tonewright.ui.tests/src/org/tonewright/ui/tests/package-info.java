/** Walks through the real window, with a real mouse and real keys. */
@NonNullByDefault
package org.tonewright.ui.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;
