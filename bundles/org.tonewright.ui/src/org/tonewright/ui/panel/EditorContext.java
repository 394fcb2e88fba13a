package org.tonewright.ui.panel;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.processor.Param;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Response;

/** One processor in one slot of the session, as a panel sees it. Not for vendors to implement. */
public interface EditorContext {

    /** What the processor is. */
    ProcessorInfo info();

    /** The name of the strip that it works on. */
    String strip();

    /** Frames a second. */
    double sampleRate();

    /**
     * The description of a parameter.
     *
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    Param param(String key);

    /**
     * The value of a parameter as it is heard now: while a gesture lasts, the one it has reached.
     *
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    double value(String key);

    /**
     * The values of all parameters.
     *
     * @param into receives them in the order of {@link ProcessorInfo#params()}, as {@link Response#response} wants them
     */
    void values(double[] into);

    /**
     * Begins a gesture, such as the drag of a knob. What it turns is heard at once; when it ends, all of it becomes one
     * edit of the session, which is undone in one step. A gesture that was begun before ends.
     *
     * @param label what the undo menu shows, such as {@code Move Band 3}
     */
    Gesture begin(String label);

    /**
     * Sets a parameter in one edit: a gesture that is over at once.
     *
     * @param to is moved into the range of the parameter
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    void set(String key, double to);

    /**
     * From now on this is run whenever a value has changed, by a gesture, an edit, undo or redo, until the owner is
     * disposed.
     *
     * @param owner a widget of the panel
     * @param changed reads the values anew
     */
    void onChange(Control owner, Runnable changed);

    /** The curve the processor draws of itself, if it can. */
    Optional<Response> response();

    /**
     * The running instances, to be asked for their abilities; one, one for each channel, or none while there is no
     * device. Ask again each time: they change whenever the session does.
     */
    List<Processor> processors();

    /**
     * Copies the latest samples that left the slot, the mean of its channels.
     *
     * @param into receives the samples, the newest last, up to 16384
     * @return how many there have been; the same number as before means that there are no new ones
     */
    long samples(float[] into);

    /**
     * A widget for a parameter, with its name and value: a knob, a list of choices or a switch. It is bound: every drag
     * is one gesture, and it follows every change.
     *
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    Control control(Composite parent, String key);

    /**
     * The same under another caption, such as a shorter one in a group that has a title.
     *
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    Control control(Composite parent, String key, String caption);

    /**
     * A widget for a parameter in one line, its value alone: a field to drag and type in, a list of choices or a
     * switch. It is bound like {@link #control}.
     *
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    Control field(Composite parent, String key);
}
