/**
 * How a mastered release leaves the studio: formats of deliveries, the image of a disc, the rules it has to keep, and
 * the folder that holds audio, description, evidence and manifest, written whole or not at all.
 */
@NonNullByDefault
package org.tonewright.mastering.delivery;

import org.eclipse.jdt.annotation.NonNullByDefault;
