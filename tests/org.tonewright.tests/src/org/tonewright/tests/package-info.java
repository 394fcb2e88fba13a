/** Tests that need all bundles at once, or a running framework. */
@NonNullByDefault
package org.tonewright.tests;

import org.eclipse.jdt.annotation.NonNullByDefault;
