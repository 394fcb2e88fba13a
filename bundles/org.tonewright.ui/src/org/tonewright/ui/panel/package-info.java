/**
 * What a vendor's panel is made with: {@link org.tonewright.ui.panel.ProcessorEditor} makes it,
 * {@link org.tonewright.ui.panel.EditorContext} is all it sees of the studio, and a view of its own finds the processor
 * that is selected through {@link org.tonewright.ui.panel.SelectedProcessor}. With {@code org.tonewright.ui.widgets}
 * and
 * {@code org.tonewright.ui.theme} these are the packages of the window that vendors may import. Everything is on the
 * main
 * thread.
 */
@NonNullByDefault
package org.tonewright.ui.panel;

import org.eclipse.jdt.annotation.NonNullByDefault;
