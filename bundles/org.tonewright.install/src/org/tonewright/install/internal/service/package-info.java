/** What needs the framework and p2: repositories, and whether bundles fit. */
@NonNullByDefault
package org.tonewright.install.internal.service;

import org.eclipse.jdt.annotation.NonNullByDefault;
