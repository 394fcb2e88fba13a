package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.journal.Anchor;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * What a delivery states about itself, kept in {@value #FILE} beside the audio.
 *
 * @param format the id of the delivery format, such as {@code wav-cue}
 * @param program which program wrote it, with its version
 * @param release what was delivered
 * @param sampleRate frames a second of the audio
 * @param bits the word length of the audio
 * @param audio the name of the audio file
 * @param cue the name of the cue sheet, or of the map of a DDP fileset
 * @param frames the length of the audio, with padding
 * @param ceiling the true peak that no title exceeds, in dBTP
 * @param titles the titles in their order
 * @param journal how far the release's journal had come
 */
public record DeliveryFacts(String format, String program, Release release, int sampleRate, int bits, String audio,
        String cue, long frames, double ceiling, List<Title> titles, Anchor journal) {

    /** The name of the file. */
    public static final String FILE = "delivery.json";

    /** A longer file is refused. */
    private static final long LONGEST = 4 << 20;

    /** More titles than any release has; each is listened to several times. */
    private static final int MOST_TITLES = 999;

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /**
     * The release.
     *
     * @param title its title
     * @param artist its artist; empty if not known
     * @param upc its bar code of 13 digits; empty for none
     * @param integrated the loudness of all titles together, in LUFS; null if they are silent
     * @param truePeak the highest true peak in dBTP; null if they are silent
     */
    public record Release(String title, String artist, String upc, @Nullable Double integrated,
            @Nullable Double truePeak) {}

    /**
     * A title.
     *
     * @param number 1 and on
     * @param name its name
     * @param isrc its ISRC of 12 characters; empty for none
     * @param start its first frame in the audio
     * @param frames its length, without padding
     * @param gain what it was turned up or down, in decibels
     * @param integrated its loudness as delivered, in LUFS; null if it is silent
     * @param truePeak its true peak as delivered, in dBTP; null if it is silent
     * @param source the SHA-256 of the file it was made from
     * @param master the SHA-256 of the mastered title
     * @param entry the hash of the journal's entry that made the master
     */
    public record Title(int number, String name, String isrc, long start, long frames, double gain,
            @Nullable Double integrated, @Nullable Double truePeak, String source, String master, String entry) {}

    /** Writes the facts into a delivery's folder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), GSON.toJson(this) + "\n", StandardCharsets.UTF_8);
    }

    /**
     * Reads the facts from a delivery's folder.
     *
     * @throws IOException if there are none, or they are not what a delivery states; the message is one sentence
     */
    public static DeliveryFacts read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new DeliveryException("'" + folder + "' is not a delivery: it has no " + FILE + ".");
        }
        if (Files.size(file) > LONGEST) {
            throw new DeliveryException("'" + file + "' is longer than a delivery's facts can be.");
        }
        try {
            DeliveryFacts facts = GSON.fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8),
                    DeliveryFacts.class);
            if (!isComplete(facts)) {
                throw new DeliveryException("'" + file + "' lacks something that a delivery states.");
            }
            if (facts.titles.size() > MOST_TITLES) {
                throw new DeliveryException("'" + file + "' states " + facts.titles.size() + " titles, and "
                        + MOST_TITLES + " are the most.");
            }
            return facts;
        } catch (JsonParseException | NumberFormatException wrong) {
            throw new DeliveryException("'" + file + "' is not what a delivery states: it was damaged or changed.",
                    wrong);
        }
    }

    /** Gson leaves components null that the file lacks, whatever their type promises. */
    private static boolean isComplete(DeliveryFacts facts) {
        if (anyNull(facts) || anyNull(facts.format, facts.program, facts.release, facts.audio, facts.cue, facts.titles,
                facts.journal)) {
            return false;
        }
        if (anyNull(facts.release.title, facts.release.artist, facts.release.upc, facts.journal.head())) {
            return false;
        }
        for (Title title : facts.titles) {
            if (anyNull(title)
                    || anyNull(title.name, title.isrc, title.source, title.master, title.entry)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyNull(Object... values) {
        for (Object value : values) {
            if (value == null) {
                return true;
            }
        }
        return false;
    }
}
