/** What several packages of the engine share and nobody else needs. */
@NonNullByDefault
package org.tonewright.engine.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
