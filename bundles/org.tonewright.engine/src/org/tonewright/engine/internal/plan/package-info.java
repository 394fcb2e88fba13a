/**
 * What a plan is made of: a {@link org.tonewright.engine.internal.plan.Runner} for each station of the signal flow,
 * the lines of samples between them, and what each of them remembers from one quantum to the next.
 */
@NonNullByDefault
package org.tonewright.engine.internal.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
