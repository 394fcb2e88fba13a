/** Sound devices of a JACK server, or of PipeWire in its place, through {@code java.lang.foreign}. */
@NonNullByDefault
package org.tonewright.device.jack;

import org.eclipse.jdt.annotation.NonNullByDefault;
