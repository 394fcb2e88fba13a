package org.tonewright.mastering.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.tonewright.core.journal.Treatment;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.level.Playback;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.measure.ReleaseMeter;

/** What the report of a delivery says: titles, levels with their reasons, chains, where it will be heard, checks. */
final class DeliveryReport {

    private final MasteredRelease release;
    private final WrittenAudio audio;

    DeliveryReport(MasteredRelease release, WrittenAudio audio) {
        this.release = release;
        this.audio = audio;
    }

    /**
     * The report.
     *
     * @param format what was delivered, as a person calls it
     * @param program what wrote it
     */
    Report of(String format, String program, List<Target> targets, List<RuleResult> checks) {
        String artist = release.outline().artist();
        String name = release.outline().title() + (artist.isEmpty() ? "" : " by " + artist);
        List<Report.Section> sections = new ArrayList<>();
        sections.add(overview(format, program));
        sections.add(titles());
        sections.add(levels());
        sections.add(chains());
        sections.add(playback(targets));
        sections.add(new Report.Section("Checks", List.of("Rule", "", "What was found"), checks.stream()
                .map(check -> List.of(check.rule(), check.held() ? "holds" : "DOES NOT HOLD", check.message()))
                .toList()));
        return new Report(name, sections);
    }

    private Report.Section overview(String format, String program) {
        ReleaseMeter meter = release.meter();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Delivery",
                format + ": " + audio.audio() + ", " + audio.sampleRate() + " Hz, " + audio.bits() + " bit"));
        rows.add(List.of("Length", DiscTime.ofFrame(audio.frames()) + " (minutes, seconds, 1/75 s)"));
        if (!release.outline().upc().isEmpty()) {
            rows.add(List.of("UPC/EAN", release.outline().upc()));
        }
        rows.add(List.of("Loudness", level(meter.integrated(), "LUFS") + ", range " + level(meter.range(), "LU")));
        rows.add(List.of("True peak", level(meter.truePeak(), "dBTP")
                + String.format(Locale.ROOT, ", ceiling %.1f dBTP", release.ceiling())));
        rows.add(List.of("Written by", program));
        release.remarks().forEach(remark -> rows.add(List.of("Note", remark)));
        return new Report.Section("Overview", List.of(), rows);
    }

    private Report.Section titles() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < release.titles().size(); i++) {
            MasteredTitle title = release.titles().get(i);
            WrittenAudio.Piece piece = audio.titles().get(i);
            Measurement measured = piece.meter().measurement();
            rows.add(List.of(String.valueOf(title.outline().number()), title.outline().name(),
                    DiscTime.ofFrame(piece.start()).toString(), DiscTime.ofFrame(piece.frames()).toString(),
                    title.outline().isrc(), String.format(Locale.ROOT, "%+.1f dB", title.gain()),
                    level(measured.integrated(), "LUFS"), level(measured.range(), "LU"),
                    level(measured.truePeak(), "dBTP")));
        }
        return new Report.Section("Titles",
                List.of("No", "Title", "Start", "Length", "ISRC", "Gain", "Loudness", "Range",
                        "True peak"),
                rows);
    }

    private Report.Section levels() {
        return new Report.Section("Why these levels", List.of(), release.titles().stream()
                .map(title -> List.of(title.outline().name(), String.format(Locale.ROOT, "%+.1f dB", title.gain()),
                        title.reason().isEmpty() ? "Set by hand." : title.reason()))
                .toList());
    }

    private Report.Section chains() {
        List<List<String>> rows = new ArrayList<>();
        for (MasteredTitle title : release.titles()) {
            for (Treatment treatment : title.entry().deed().treatments()) {
                List<String> row = List.of(treatment.place(), treatment.processor(), values(treatment));
                if (!rows.contains(row)) {
                    rows.add(row);
                }
            }
        }
        return new Report.Section("Chains", List.of("Place", "Processor", "Values"), rows);
    }

    private static String values(Treatment treatment) {
        List<String> values = new ArrayList<>();
        treatment.values().forEach((key, value) -> values.add(key + " " + String.format(Locale.ROOT, "%.4g", value)));
        return String.join(", ", values);
    }

    /** What each place will do to the release as an album, and to its titles one by one. */
    private Report.Section playback(List<Target> targets) {
        ReleaseMeter meter = release.meter();
        List<List<String>> rows = new ArrayList<>();
        for (Target target : targets) {
            List<String> gains = new ArrayList<>();
            for (MasteredTitle title : release.titles()) {
                Measurement measured = title.meter().measurement();
                gains.add(String.format(Locale.ROOT, "%+.1f",
                        Playback.of(target, measured.integrated(), measured.truePeak()).gain()));
            }
            rows.add(List.of(target.name(), String.format(Locale.ROOT, "%.0f LUFS", target.loudness()),
                    Playback.of(target, release.loudest(), meter.truePeak()).outcome(), String.join(" ", gains),
                    target.notes()));
        }
        return new Report.Section("Where it will be heard",
                List.of("Place", "Plays at", "The release, by its loudest title", "Titles alone, dB", "Note"), rows);
    }

    private static String level(OptionalDouble level, String unit) {
        return level.isPresent() ? String.format(Locale.ROOT, "%.1f %s", level.getAsDouble(), unit) : "-";
    }
}
