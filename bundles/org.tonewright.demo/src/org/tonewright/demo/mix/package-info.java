/**
 * Mixes written as text: which processors, buses and sends a session gets, and what is set, as an engineer notes it
 * down.
 */
@NonNullByDefault
package org.tonewright.demo.mix;

import org.eclipse.jdt.annotation.NonNullByDefault;
