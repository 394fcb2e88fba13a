/**
 * What every part of the core needs: the running {@link org.tonewright.core.Studio}, and how long work reports its
 * progress, is stopped, and says in one sentence why it cannot be done.
 */
@NonNullByDefault
package org.tonewright.core;

import org.eclipse.jdt.annotation.NonNullByDefault;
