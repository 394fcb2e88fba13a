package org.tonewright.recording.internal.verb;

import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.edit.Bars;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Track;
import org.tonewright.recording.inspect.FileSound;
import org.tonewright.recording.inspect.Observation;

/**
 * A finding, as it is printed.
 *
 * @param number what a person calls it by; empty for a file, of which nothing is kept
 * @param id its id in the session; empty for a file
 * @param rule the rule
 * @param severity {@code note}, {@code warning} or {@code error}
 * @param status {@code open}, {@code waived} or {@code fixed}
 * @param track the name of its track; empty for a file
 * @param file the media file, relative to the session's folder, or the file that was named
 * @param start where it begins, in seconds
 * @param length how long it is, in seconds
 * @param end where it ends, in seconds
 * @param bar the bar it begins in, from 1; empty where no bars are known
 * @param beat the beat it begins on, from 1; empty where no bars are known
 * @param endBar the bar it ends in, from 1; empty where no bars are known
 * @param measured what was measured
 * @param limit what the rule allows
 * @param unit of both; empty for plain numbers
 * @param message what is wrong
 * @param remedy what to do
 * @param reason why it was waived; empty if it was not
 */
record FindingInfo(Optional<Integer> number, Optional<String> id, String rule, String severity, String status,
        Optional<String> track, String file, double start, double length, double end, Optional<Long> bar,
        Optional<Integer> beat, Optional<Long> endBar, double measured, double limit, String unit, String message,
        String remedy, String reason) {

    static FindingInfo of(Finding finding, Bars bars, int rate) {
        Bars.Place first = bars.place(finding.getStart());
        Bars.Place last = bars.place(finding.getStart() + Math.max(1, finding.getLength()) - 1);
        return new FindingInfo(Optional.of(finding.getNumber()), Optional.of(finding.getId()), finding.getRule(),
                lower(finding.getSeverity()), finding.getStatus().getName().toLowerCase(Locale.ROOT),
                Optional.ofNullable(finding.getTrack()).map(Track::getName),
                Optional.ofNullable(finding.getMedia()).map(MediaFile::getPath).orElse(""),
                (double) finding.getStart() / rate, (double) finding.getLength() / rate,
                (double) (finding.getStart() + finding.getLength()) / rate, Optional.of(first.bar()),
                Optional.of(first.beat()), Optional.of(last.bar()), finding.getMeasured(), finding.getLimit(),
                finding.getUnit(), finding.getMessage(), finding.getRemedy(), finding.getReason());
    }

    static FindingInfo of(Observation observation, FileSound file) {
        double rate = file.sampleRate();
        return new FindingInfo(Optional.empty(), Optional.empty(), observation.rule(), lower(observation.severity()),
                "open", Optional.empty(), file.name(), observation.start() / rate, observation.length() / rate,
                (observation.start() + observation.length()) / rate, Optional.empty(), Optional.empty(),
                Optional.empty(), observation.measured(), observation.limit(), observation.unit(),
                observation.message(), observation.remedy(), "");
    }

    private static String lower(Severity severity) {
        return severity.getName().toLowerCase(Locale.ROOT);
    }

    /** Whether the song can't be kept with it. */
    boolean blocks() {
        return status.equals("open") && !severity.equals("note");
    }

    /** What it is found under: its track, or the file. */
    String heading() {
        return track.orElse(file);
    }

    /** Where it begins: {@code 13:3} in bars and beats, or {@code 1:05.3} in minutes. */
    String place() {
        if (bar.isPresent()) {
            return bar.get() + ":" + beat.orElse(1);
        }
        long tenths = Math.round(10 * start);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }
}
