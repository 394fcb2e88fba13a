package org.tonewright.effects.ui.internal.view;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on screen, from {@code messages.properties}. */
public final class Texts {

    private static final ResourceBundle WORDS = ResourceBundle
            .getBundle("org.tonewright.effects.ui.internal.view.messages", Locale.getDefault(),
                    Texts.class.getClassLoader());

    private Texts() {}

    /** The words with a key, with {@code {0}}, {@code {1}} and so on replaced. */
    public static String text(String key, Object... parts) {
        String words = WORDS.getString(key);
        return parts.length == 0 ? words : MessageFormat.format(words, parts);
    }
}
