package org.tonewright.mastering.ddp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.cue.CueSheet.Track;

/**
 * What CD-Text says of a disc, in one language: for each kind of text that of the disc and one for every track.
 *
 * @param tracks how many tracks it speaks of, 1 to 99
 * @param texts for each kind the disc's text and then the tracks', {@code tracks + 1} of them; empty where nothing is
 *        said
 */
public record CdText(int tracks, Map<Kind, List<String>> texts) {

    /** Kinds of texts that are written and read (MMC-3, annex J). */
    public enum Kind {
        /** The title. */
        TITLE(0x80),
        /** Who performs. */
        PERFORMER(0x81),
        /** Who wrote the words. */
        SONGWRITER(0x82),
        /** Who wrote the music. */
        COMPOSER(0x83),
        /** Who arranged it. */
        ARRANGER(0x84),
        /** A message. */
        MESSAGE(0x85),
        /** The bar code of the disc and the ISRCs of the tracks. */
        CODES(0x8E);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** The byte that its packs begin with. */
        public int code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if the numbers of texts do not agree or a text is not ISO 8859-1 */
    public CdText {
        EnumMap<Kind, List<String>> copy = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, List<String>> one : texts.entrySet()) {
            if (one.getValue().size() != tracks + 1 || !one.getValue().stream().allMatch(CdText::isWritable)) {
                throw new IllegalArgumentException("CD-Text of " + tracks + " tracks has texts in ISO 8859-1, one for "
                        + "the disc and one for each track: " + one);
            }
            copy.put(one.getKey(), List.copyOf(one.getValue()));
        }
        texts = copy;
    }

    private static boolean isWritable(String text) {
        return Latin.isLatin(text) && text.indexOf('\0') < 0;
    }

    /**
     * The texts of a disc's programme, as ISO 8859-1 can hold them.
     *
     * @return empty if nothing is said
     * @throws IllegalArgumentException if a text can't be written, with a sentence
     */
    public static Optional<CdText> of(CueSheet sheet) {
        List<Track> tracks = sheet.tracks();
        EnumMap<Kind, List<String>> texts = new EnumMap<>(Kind.class);
        put(texts, Kind.TITLE, sheet.title(), tracks.stream().map(Track::title).toList());
        put(texts, Kind.PERFORMER, sheet.performer(), tracks.stream().map(Track::performer).toList());
        put(texts, Kind.COMPOSER, "", tracks.stream().map(Track::composer).toList());
        put(texts, Kind.CODES, sheet.catalog().orElse(""),
                tracks.stream().map(track -> track.isrc().orElse("")).toList());
        return texts.isEmpty() ? Optional.empty() : Optional.of(new CdText(tracks.size(), texts));
    }

    private static void put(Map<Kind, List<String>> texts, Kind kind, String disc, List<String> tracks) {
        List<String> all = new ArrayList<>();
        all.add(written(disc));
        tracks.forEach(text -> all.add(written(text)));
        if (all.stream().anyMatch(text -> !text.isEmpty())) {
            texts.put(kind, all);
        }
    }

    private static String written(String text) {
        return Latin.of(text).orElseThrow(() -> new IllegalArgumentException(
                "'" + text + "' can't be written as CD-Text, which is ISO 8859-1."));
    }

    /** The text of a track, or with 0 of the disc; empty if nothing is said. */
    public String text(Kind kind, int track) {
        List<String> all = texts.getOrDefault(kind, List.of());
        return track < all.size() ? all.get(track) : "";
    }
}
