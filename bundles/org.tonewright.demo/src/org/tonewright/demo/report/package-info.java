/** The demo's report: one HTML file without outside references, with pictures drawn from the audio itself. */
@NonNullByDefault
package org.tonewright.demo.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
