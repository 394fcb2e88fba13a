package org.tonewright.mastering.playback;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a title does on a system.
 *
 * @param rating in one word
 * @param lost how many decibels quieter it is heard than on a full system; empty if that means nothing here
 * @param suffers the part that suffers most; empty if the parts were not at hand
 * @param sentences what a person should know, with numbers; at least one
 */
public record PlaybackVerdict(Rating rating, OptionalDouble lost, Optional<Suffering> suffers,
        List<String> sentences) {

    /** How well it does. */
    public enum Rating {

        /** Nothing to do. */
        GOOD("good"),
        /** Worth listening to there. */
        MIND("mind this"),
        /** Something of the music is lost. */
        SUFFERS("suffers");

        private final String word;

        Rating(String word) {
            this.word = word;
        }

        /** As it is shown. */
        public String word() {
            return word;
        }

        Rating worse(Rating other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * The part of a title that a system harms most.
     *
     * @param part its name
     * @param decibels how far it falls against the title, or drives a limiter, above 0
     */
    public record Suffering(String part, double decibels) {}

    /** Copies the sentences. */
    public PlaybackVerdict {
        sentences = List.copyOf(sentences);
    }

    /** All sentences as one text. */
    public String text() {
        return String.join(" ", sentences);
    }
}
