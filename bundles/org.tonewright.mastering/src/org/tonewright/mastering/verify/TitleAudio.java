package org.tonewright.mastering.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The titles of a delivery that lie in its audio, and how they are called in sentences. */
final class TitleAudio {

    private TitleAudio() {}

    /** The titles that lie in the audio; of the others {@link LevelsCheck} tells. */
    static List<DeliveryFacts.Title> within(DeliveredRelease delivery) {
        List<DeliveryFacts.Title> within = new ArrayList<>();
        for (DeliveryFacts.Title title : delivery.facts().titles()) {
            if (title.start() >= 0 && title.frames() > 0
                    && title.frames() <= delivery.audio().frames() - title.start()) {
                within.add(title);
            }
        }
        return within;
    }

    static String name(DeliveryFacts.Title title) {
        return "Title " + title.number() + (title.name().isEmpty() ? "" : " '" + title.name() + "'");
    }

    /** A place in a title as minutes and seconds from its beginning. */
    static String time(DeliveredRelease delivery, long frame) {
        double seconds = (double) frame / delivery.audio().sampleRate();
        return String.format(Locale.ROOT, "%d:%06.3f", (int) (seconds / 60), seconds % 60);
    }

    /** A piece as an array for each channel. */
    static float[][] piece(DeliveredRelease delivery, long from, int frames) throws IOException {
        float[][] piece = new float[delivery.audio().channels()][frames];
        delivery.audio().read(from, from + frames, (at, samples, count) -> {
            for (int channel = 0; channel < piece.length; channel++) {
                System.arraycopy(samples[channel], 0, piece[channel], (int) (at - from), count);
            }
        });
        return piece;
    }
}
