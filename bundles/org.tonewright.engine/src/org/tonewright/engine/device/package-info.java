/**
 * Sound devices as the engine sees them, and {@code Silent}, the one without hardware.
 */
@NonNullByDefault
package org.tonewright.engine.device;

import org.eclipse.jdt.annotation.NonNullByDefault;
