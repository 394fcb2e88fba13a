/** The view of the inputs: what is armed, where it comes from and how loud it is. */
@NonNullByDefault
package org.tonewright.recording.ui.internal.inputs;

import org.eclipse.jdt.annotation.NonNullByDefault;
