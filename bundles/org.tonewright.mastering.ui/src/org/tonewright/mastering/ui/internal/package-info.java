/** The view of a release: its titles with their loudness, levels proposed, deliveries written. */
@NonNullByDefault
package org.tonewright.mastering.ui.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
