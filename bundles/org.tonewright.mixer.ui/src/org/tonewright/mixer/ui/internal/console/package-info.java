/** The console itself: which strips are in sight, where their pieces lie, and what keys do. */
@NonNullByDefault
package org.tonewright.mixer.ui.internal.console;

import org.eclipse.jdt.annotation.NonNullByDefault;
