package org.tonewright.demo.day;

import java.util.List;
import java.util.Optional;

import org.tonewright.recording.setup.InputLevel;
import org.tonewright.recording.setup.SetupRun;

/**
 * What happened on a day in the studio.
 *
 * @param seconds how long the song is
 * @param bars how many bars it has
 * @param setup the checklist, as it was before the first take
 * @param levels the inputs at the loudest passage
 * @param passes the passes of recording, mending included, in their order
 * @param tracks the tracks, from top to bottom
 * @param findings everything the inspectors found
 * @param astray a sentence for each written fault that was not found at its bar, and for each finding that is no
 *        written fault; empty if the inspectors were right about everything
 */
public record DayNotes(double seconds, int bars, List<SetupRun.Line> setup, List<InputLevel> levels,
        List<PassLine> passes, List<TrackLine> tracks, List<FindingLine> findings, List<String> astray) {

    /**
     * A pass of recording.
     *
     * @param number of the take
     * @param tracks what was recorded
     * @param from where it begins, in seconds
     * @param seconds how long it is
     * @param peak the highest sample of all its inputs, in dBFS
     * @param mends the numbers of the findings it mends; empty for a first take
     */
    public record PassLine(int number, List<String> tracks, double from, double seconds, double peak,
            List<Integer> mends) {

        /** Copies the lists. */
        public PassLine {
            tracks = List.copyOf(tracks);
            mends = List.copyOf(mends);
        }
    }

    /**
     * A track.
     *
     * @param name its name
     * @param before what it played when the inspectors looked first
     * @param after what it played in the end
     * @param take the number of the take that was accepted for its part; empty if none was
     */
    public record TrackLine(String name, Wave before, Wave after, Optional<Integer> take) {}

    /**
     * A finding, as it is at the end of the day.
     *
     * @param number by which a person calls it
     * @param rule the last part of the rule's id
     * @param track the track
     * @param bars where it is, in bars
     * @param start where it begins, 0 to 1 of the song
     * @param length how long it is, 0 to 1 of the song
     * @param measured what was measured, with its unit
     * @param limit what is allowed, with its unit
     * @param message the sentence
     * @param remedy what to do
     * @param status {@code fixed}, {@code open} or {@code waived}
     * @param take the take that mended it; empty if none did
     */
    public record FindingLine(int number, String rule, String track, String bars, double start, double length,
            String measured, String limit, String message, String remedy, String status, Optional<Integer> take) {

        /** Whether it is no more. */
        public boolean fixed() {
            return status.equals("fixed");
        }
    }

    /** Copies the lists. */
    public DayNotes {
        setup = List.copyOf(setup);
        levels = List.copyOf(levels);
        passes = List.copyOf(passes);
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
        astray = List.copyOf(astray);
    }

    /** Whether the inspectors found each written fault at its bar and nothing else. */
    public boolean right() {
        return astray.isEmpty();
    }
}
