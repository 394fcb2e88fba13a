/**
 * Sound cards through {@code javax.sound.sampled}: where there is nothing better. It knows neither the time that sound
 * takes on its way nor whether blocks were lost, so both are estimated from its buffers.
 */
@NonNullByDefault
package org.tonewright.device.javasound;

import org.eclipse.jdt.annotation.NonNullByDefault;
