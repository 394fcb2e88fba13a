/** The extension registry: every contribution loads, every schema is documented, every text is there. */
@NonNullByDefault
package org.tonewright.tests.registry;

import org.eclipse.jdt.annotation.NonNullByDefault;
