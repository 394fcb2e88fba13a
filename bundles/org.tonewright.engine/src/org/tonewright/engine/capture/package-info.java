/**
 * Recording: what armed inputs hear goes over preallocated blocks to a thread of its own, which writes it to files that
 * survive a crash.
 */
@NonNullByDefault
package org.tonewright.engine.capture;

import org.eclipse.jdt.annotation.NonNullByDefault;
