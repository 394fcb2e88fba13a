/** The headless application: its streams, its end, and the way from the words of a command line to a verb. */
@NonNullByDefault
package org.tonewright.cli.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
