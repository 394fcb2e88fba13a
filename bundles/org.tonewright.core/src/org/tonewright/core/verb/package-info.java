/**
 * Headless commands. A {@link org.tonewright.core.verb.Verb} is one class that declares its options with picocli's
 * annotations; the command line, the demo and the tests run it through a
 * {@link org.tonewright.core.verb.VerbRunner}.
 */
@NonNullByDefault
package org.tonewright.core.verb;

import org.eclipse.jdt.annotation.NonNullByDefault;
