package org.tonewright.mastering.internal.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.tonewright.core.verb.Output;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Service;
import org.tonewright.mastering.level.Target;
import org.tonewright.mastering.level.TitleLevel;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.delivery.WrittenDelivery;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.mastering.measure.ReleaseMeter;
import org.tonewright.mastering.playback.Listened;

/** What {@code master} prints: as lines while it works, or as one document at the end. */
final class MasterOutput {

    record ProposedTitle(int number, String title, Optional<Double> integrated, Optional<Double> truePeak, double gain,
            double limiting, List<String> reasons) {}

    record Proposal(String target, double loudness, double ceiling, List<ProposedTitle> titles) {}

    record Master(int number, String title, String file, String sha256, long frames, double gain, String reason,
            Optional<Double> integrated, Optional<Double> range, Optional<Double> truePeak, String entry) {}

    record Place(String target, String name, double loudness, double release, List<Double> titles, String sentence) {}

    record Release(Optional<Double> integrated, Optional<Double> range, Optional<Double> truePeak, double ceiling) {}

    record Delivered(String format, Path folder, String audio, String cue, long frames, boolean verified,
            List<RuleResult> checks,
            String entry) {}

    record Document(Optional<Proposal> proposal, List<Master> masters, Optional<Release> release, List<Place> playback,
            List<HeardOutput.Tone> tone, List<HeardOutput.Systems> systems, List<Delivered> deliveries,
            List<String> remarks) {}

    private static final double HUNDREDTHS = 100;

    private final Output output;
    private final boolean json;
    private final List<String> remarks = new ArrayList<>();
    private final List<Master> masters = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Delivered> deliveries = new ArrayList<>();
    private final HeardOutput heard = new HeardOutput();
    private Optional<Proposal> proposed = Optional.empty();
    private Optional<Release> release = Optional.empty();

    MasterOutput(Output output, boolean json) {
        this.output = output;
        this.json = json;
    }

    void remark(String sentence) {
        remarks.add(sentence);
        output.message(sentence);
    }

    void proposal(LevelProposal proposal) {
        List<ProposedTitle> titles = new ArrayList<>();
        line(String.format(Locale.ROOT, "Levels for %s: %.1f LUFS, ceiling %.1f dBTP", proposal.target().name(),
                proposal.target().loudness(), proposal.ceiling()));
        for (LevelProposal.Line one : proposal.titles()) {
            titles.add(new ProposedTitle(one.level().number(), one.level().name(), rounded(one.level().integrated()),
                    rounded(one.level().truePeak()), one.gain(), rounded(one.limiting()), one.reasons()));
            line(String.format(Locale.ROOT, "%2d  %s  %s, %s: %+.2f dB", one.level().number(), one.level().name(),
                    level(one.level().integrated(), "LUFS"), level(one.level().truePeak(), "dBTP"), one.gain()));
            one.reasons().forEach(reason -> line("      " + reason));
        }
        proposed = Optional
                .of(new Proposal(proposal.target().id(), proposal.target().loudness(), proposal.ceiling(), titles));
    }

    void mastered(MasteredRelease mastered, List<Target> targets) {
        mastered.remarks().forEach(this::remark);
        line("Masters");
        for (MasteredTitle title : mastered.titles()) {
            Measurement measured = title.meter().measurement();
            masters.add(new Master(title.outline().number(), title.outline().name(), title.file().toString(),
                    title.sha256(),
                    title.outline().frames(), title.gain(), title.reason(), rounded(measured.integrated()),
                    rounded(measured.range()), rounded(measured.truePeak()), title.entry().hash()));
            line(String.format(Locale.ROOT, "%2d  %s  %+.2f dB: %s, %s, sha256 %s", title.outline().number(),
                    title.outline().name(), title.gain(), level(measured.integrated(), "LUFS"),
                    level(measured.truePeak(), "dBTP"), title.sha256()));
        }
        ReleaseMeter meter = mastered.meter();
        release = Optional
                .of(new Release(rounded(meter.integrated()), rounded(meter.range()), rounded(meter.truePeak()),
                        mastered.ceiling()));
        line("    the release  " + level(meter.integrated(), "LUFS") + ", " + level(meter.truePeak(), "dBTP"));
        places(targets, mastered.titles().stream().map(title -> TitleLevel.of(title.outline().number(),
                title.outline().name(), title.meter().measurement())).toList());
    }

    /** What each place will do to the titles. */
    void places(List<Target> targets, List<TitleLevel> titles) {
        line("Where it will be heard");
        for (Service service : Service.of(targets, titles)) {
            Target target = service.target();
            List<Double> gains = service.titles().stream().map(row -> rounded(row.alone().gain())).toList();
            places.add(new Place(target.id(), target.name(), target.loudness(), rounded(service.album().gain()), gains,
                    service.words()));
            line(String.format(Locale.ROOT, "    %s (%.0f LUFS): %s Titles alone: %s", target.name(),
                    target.loudness(), service.words(), gains(gains)));
        }
    }

    /** How the titles sound. */
    void heard(List<Listened> titles) {
        heard.heard(titles, this::line);
    }

    private static String gains(List<Double> gains) {
        return String.join(", ", gains.stream().map(gain -> String.format(Locale.ROOT, "%+.1f", gain)).toList())
                + " dB.";
    }

    void delivered(List<WrittenDelivery> written) {
        Set<RuleResult> notes = new LinkedHashSet<>();
        for (WrittenDelivery one : written) {
            deliveries.add(new Delivered(one.facts().format(), one.folder(), one.facts().audio(), one.facts().cue(),
                    one.facts().frames(), one.broken().isEmpty(), one.checks(), one.entry().hash()));
            line("Delivered " + one.folder() + ": " + (one.checks().size() - one.broken().size()) + " of "
                    + one.checks().size() + " checks hold");
            one.broken().forEach(check -> output.message(check.rule() + ": " + check.message()));
            one.checks().stream().filter(RuleResult::noted).forEach(notes::add);
        }
        notes.forEach(note -> output.message("Note " + note.rule() + ": " + note.message()));
    }

    void finish() {
        if (json) {
            output.document(new Document(proposed, masters, release, places, heard.tones(), heard.systems(),
                    deliveries, remarks));
        }
    }

    private void line(String text) {
        if (!json) {
            output.line(text);
        }
    }

    private static String level(OptionalDouble level, String unit) {
        return level.isPresent() ? String.format(Locale.ROOT, "%.1f %s", level.getAsDouble(), unit) : "silent";
    }

    private static Optional<Double> rounded(OptionalDouble level) {
        return level.isPresent() ? Optional.of(rounded(level.getAsDouble())) : Optional.empty();
    }

    private static double rounded(double level) {
        return Math.rint(level * HUNDREDTHS) / HUNDREDTHS + 0.0;
    }
}
