package org.tonewright.mixer.ui.console;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * A piece of each strip of a console. A console has one object of it, with a public constructor without arguments; it
 * keeps nothing about a strip itself.
 */
public interface StripSection {

    /**
     * How high the piece of a strip shall be. All strips give it the greatest height that one of them needs. Asked
     * again
     * after each edit, for every strip, so it looks at the session alone and makes no widgets.
     */
    SectionHeight height(StripContext context);

    /**
     * How much it matters where a console is too low for all pieces: those of the lowest rank leave first, of equal
     * ones the upper, and where there is more room those of the highest get it first. Ours have 10 to 100.
     */
    default int rank() {
        return 0;
    }

    /**
     * Makes the piece of a strip, when the strip comes into sight. It follows the session by
     * {@link StripContext#binding} until it is disposed.
     *
     * @param parent the strip, which gives the control its place and size
     */
    Control create(Composite parent, StripContext context);
}
