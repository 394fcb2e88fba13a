/**
 * What runs before the framework: starts Equinox from the class path, and makes the copy of the framework's jar that
 * lets it start fast. Nothing else of Tonewright refers to this package.
 */
@NonNullByDefault
package org.tonewright.launcher;

import org.eclipse.jdt.annotation.NonNullByDefault;
