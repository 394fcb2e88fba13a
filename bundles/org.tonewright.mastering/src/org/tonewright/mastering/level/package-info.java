/**
 * How loud the titles of a release are to be: the places where it will be heard, levels proposed with a reason for
 * every decibel, and what each place will do to the finished titles.
 */
@NonNullByDefault
package org.tonewright.mastering.level;

import org.eclipse.jdt.annotation.NonNullByDefault;
