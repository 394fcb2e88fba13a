package org.tonewright.core.session;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tonewright.core.Refusal;

/** One value of a document that can be read and set as text. */
public final class Control {

    private final String name;
    private final Supplier<String> reading;
    private final Consumer<String> setting;

    /**
     * @param name what it is, as a person reads it
     * @param reading gives the value as text
     * @param setting sets it; refuses with a sentence
     */
    Control(String name, Supplier<String> reading, Consumer<String> setting) {
        this.name = name;
        this.reading = reading;
        this.setting = setting;
    }

    /** What it is, such as {@code the level of strip 'Bass'}. */
    public String name() {
        return name;
    }

    /** The value as text that {@link #set} takes. */
    public String text() {
        return reading.get();
    }

    /**
     * Sets the value; only within an edit.
     *
     * @param text a number in plain units, {@code on} or {@code off}, a name, a time in seconds, or text
     * @throws Refusal if the text does not say such a value, or one out of range
     */
    public void set(String text) {
        setting.accept(text);
    }
}
