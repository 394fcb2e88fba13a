package org.tonewright.mixer.ui.internal;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The texts of the console on screen. */
public final class Texts {

    private static final ResourceBundle ALL = ResourceBundle.getBundle("org.tonewright.mixer.ui.internal.messages");

    private Texts() {}

    /**
     * A text.
     *
     * @param key in {@code messages.properties}
     * @param arguments fill its places, if it has any
     */
    public static String of(String key, Object... arguments) {
        String text = ALL.getString(key);
        return arguments.length == 0 ? text : MessageFormat.format(text, arguments);
    }
}
