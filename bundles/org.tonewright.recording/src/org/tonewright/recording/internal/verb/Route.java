package org.tonewright.recording.internal.verb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.playback.InputChannels;

/**
 * Which inputs feed which track, as a person writes it: {@code 1=Voice}, {@code 2+3=Keys}.
 *
 * @param inputs the inputs
 * @param track the name of the track
 */
record Route(InputChannels inputs, String track) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}(?:\\+\\d{1,4})*)=(.+)");
    private static final int WIDEST = 2;

    /**
     * Reads a route.
     *
     * @throws Refusal if it makes no sense
     */
    static Route of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new Refusal("A route is written INPUT=TRACK, such as 1=Voice or 2+3=Keys, not '" + text + "'.");
        }
        String[] numbers = parts.group(1).split("\\+");
        int first = Integer.parseInt(numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            if (Integer.parseInt(numbers[i]) != first + i) {
                throw new Refusal(
                        "The inputs of a track lie side by side, such as 2+3; '" + parts.group(1) + "' do not.");
            }
        }
        if (first < 1 || numbers.length > WIDEST) {
            throw new Refusal("A track takes one input or two, counted from 1, not '" + parts.group(1) + "'.");
        }
        return new Route(new InputChannels(first - 1, numbers.length), parts.group(2));
    }
}
