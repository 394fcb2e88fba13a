/**
 * How a title sounds elsewhere: systems that music is played on, each a model of what it does to the sound, and its
 * verdict with numbers and with the part that suffers most.
 */
@NonNullByDefault
package org.tonewright.mastering.playback;

import org.eclipse.jdt.annotation.NonNullByDefault;
