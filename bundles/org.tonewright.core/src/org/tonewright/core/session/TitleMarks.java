package org.tonewright.core.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.tonewright.core.Refusal;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.TitleFlag;

/** What the subcode of a disc says of a title, as text: flags and index points, with spaces or commas between. */
final class TitleMarks {

    private TitleMarks() {}

    /** {@code copy-permitted}, {@code pre-emphasis}, both or nothing. */
    static Control flags(Title title, String what, Steps steps) {
        steps.end();
        return new Control("the flags of " + what,
                () -> title.getFlags().stream().map(TitleMarks::word).collect(Collectors.joining(" ")), text -> {
                    List<TitleFlag> flags = words(text).stream().map(word -> flag(word, what)).distinct().toList();
                    title.getFlags().clear();
                    title.getFlags().addAll(flags);
                });
    }

    /**
     * Times from the beginning of the title, of the index points 2 and on; nothing for none.
     *
     * @param rate frames a second of the release
     */
    static Control indexes(Title title, String what, int rate, Steps steps) {
        steps.end();
        String name = "the indexes of " + what;
        return new Control(name,
                () -> title.getIndexes().stream().map(frame -> Amount.time(frame, rate))
                        .collect(Collectors.joining(" ")),
                text -> {
                    List<Long> frames = new ArrayList<>();
                    words(text).forEach(word -> frames.add(Amount.frames(name, word, rate)));
                    title.getIndexes().clear();
                    title.getIndexes().addAll(frames);
                });
    }

    private static TitleFlag flag(String word, String what) {
        return Arrays.stream(TitleFlag.values()).filter(flag -> word(flag).equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new Refusal("'" + word + "' is no flag of " + what + "; there are "
                        + Arrays.stream(TitleFlag.values()).map(TitleMarks::word).collect(Collectors.joining(", "))
                        + "."));
    }

    private static String word(TitleFlag flag) {
        return flag.getName().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
    }
}
