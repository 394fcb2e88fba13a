/** The panel that any processor has: made from its parameters. */
@NonNullByDefault
package org.tonewright.effects.ui.internal.generated;

import org.eclipse.jdt.annotation.NonNullByDefault;
