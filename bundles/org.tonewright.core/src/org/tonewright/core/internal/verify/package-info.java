/** The verifiers of the core: sessions and releases as folders. */
@NonNullByDefault
package org.tonewright.core.internal.verify;

import org.eclipse.jdt.annotation.NonNullByDefault;
