package org.tonewright.mastering.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.tonewright.core.journal.Treatment;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.chart.LevelsChart;
import org.tonewright.mastering.chart.LoudnessChart;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.level.Service;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.level.Targets;
import org.tonewright.mastering.level.TitleLevel;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.measure.ReleaseMeter;
import org.tonewright.mastering.playback.Listened;

/**
 * What the report of a delivery says: titles, levels with their reasons, loudness over time, tone, where it will be
 * heard and on what, chains, checks.
 */
final class DeliveryReport {

    /** A gain of less is none, in decibels. */
    private static final double SAME = 0.05;

    private final MasteredRelease release;
    private final WrittenAudio audio;
    private final List<Listened> heard;

    /** @param heard of the masters, in order */
    DeliveryReport(MasteredRelease release, WrittenAudio audio, List<Listened> heard) {
        this.release = release;
        this.audio = audio;
        this.heard = heard;
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
        sections.add(levels(targets));
        sections.add(new ToneSection(release.outline().genre(), heard).section());
        sections.addAll(services(targets));
        sections.add(systems());
        sections.add(chains());
        sections.add(new Report.Section("Checks", List.of("Rule", "", "What was found"), checks.stream()
                .map(check -> List.of(check.rule(), verdict(check), check.message()))
                .toList()));
        return new Report(name, sections);
    }

    private static String verdict(RuleResult check) {
        if (check.held()) {
            return check.noted() ? "look" : "holds";
        }
        return "DOES NOT HOLD";
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

    private Report.Section levels(List<Target> targets) {
        List<LevelsChart.Level> levels = release.titles().stream().map(title -> new LevelsChart.Level(
                title.outline().number() + "  " + title.outline().name(), OptionalDouble.empty(),
                title.meter().measurement().integrated())).toList();
        OptionalDouble album = targets.stream().filter(target -> target.id().equals(Targets.STREAMING_ALBUM))
                .mapToDouble(Target::loudness).findFirst();
        List<Report.Figure> figures = new ArrayList<>();
        figures.add(new Report.Figure(LevelsChart.svg(levels, album), "All titles.",
                "The loudest title is brought to the target, the others keep their distance (AES TD1008)."));
        for (Listened title : heard) {
            figures.add(new Report.Figure(
                    LoudnessChart.svg(title.name(), title.seconds(), title.loudness(), title.integrated()),
                    title.name() + ".", "Loudness of the last three seconds, and of the whole title."));
        }
        return new Report.Section("Levels, and why", "", figures, List.of("Title", "Gain", "Why"),
                release.titles().stream()
                        .map(title -> List.of(title.outline().name(), String.format(Locale.ROOT, "%+.1f dB",
                                title.gain()), title.reason().isEmpty() ? "Set by hand." : title.reason()))
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
    private List<Report.Section> services(List<Target> targets) {
        List<Service> services = Service.of(targets, release.titles().stream()
                .map(title -> TitleLevel.of(title.outline().number(), title.outline().name(),
                        title.meter().measurement()))
                .toList());
        List<List<String>> places = services.stream().map(service -> List.of(service.target().name(),
                String.format(Locale.ROOT, "%.0f LUFS", service.target().loudness()), service.words(),
                service.target().notes())).toList();
        List<String> columns = new ArrayList<>(List.of("Title"));
        services.forEach(service -> columns.add(service.target().name()));
        List<List<String>> titles = new ArrayList<>();
        for (int i = 0; i < release.titles().size(); i++) {
            List<String> row = new ArrayList<>(List.of(release.titles().get(i).outline().name()));
            for (Service service : services) {
                double gain = service.titles().get(i).alone().gain();
                row.add(Math.abs(gain) < SAME ? "0" : String.format(Locale.ROOT, "%+.1f", gain));
            }
            titles.add(row);
        }
        return List.of(
                new Report.Section("Where it will be heard",
                        "What services and broadcasters will do to it. A playback level is not a mastering order: "
                                + "nothing here was forced to it.",
                        List.of(), List.of("Place", "Plays at", "What happens", "Note"), places),
                new Report.Section("Titles one by one", "The gain in dB where a title is not played in its album.",
                        List.of(), columns, titles));
    }

    /** How each title does on a phone, in a club and so on. */
    private Report.Section systems() {
        List<List<String>> rows = new ArrayList<>();
        for (Listened title : heard) {
            String name = title.name();
            for (Listened.Place place : title.places()) {
                rows.add(List.of(name, place.name(), place.verdict().rating().word(), place.verdict().text()));
                name = "";
            }
        }
        return new Report.Section("What it is heard on", "Models of what people listen with; numbers are decibels "
                + "against a full system.", List.of(), List.of("Title", "On", "", "What happens"), rows);
    }

    private static String level(OptionalDouble level, String unit) {
        return level.isPresent() ? String.format(Locale.ROOT, "%.1f %s", level.getAsDouble(), unit) : "-";
    }
}
