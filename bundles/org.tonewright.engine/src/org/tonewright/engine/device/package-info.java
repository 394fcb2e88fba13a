/**
 * Sound devices as the engine sees them, and {@link org.tonewright.engine.device.Silent}, the one without hardware.
 */
@NonNullByDefault
package org.tonewright.engine.device;

import org.eclipse.jdt.annotation.NonNullByDefault;
