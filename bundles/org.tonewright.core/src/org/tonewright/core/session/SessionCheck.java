package org.tonewright.core.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.tonewright.core.internal.folder.FolderPath;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Section;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Timeline;
import org.tonewright.model.session.Track;

/** What must hold on the time side of a session. */
final class SessionCheck {

    private static final int MOST_CHANNELS = 256;

    private final Session session;
    private final Problems problems;

    private SessionCheck(Session session, Problems problems) {
        this.session = session;
        this.problems = problems;
    }

    static void check(Session session, Problems problems) {
        SessionCheck check = new SessionCheck(session, problems);
        problems.unless(session.getTimeline() != null, () -> "The session has no timeline.");
        problems.unless(session.getPool() != null, () -> "The session has no pool.");
        problems.unless(session.getMixer() != null, () -> "The session has no mixer.");
        if (problems.sentences().isEmpty()) {
            check.pool();
            check.timeline(session.getTimeline());
            session.getTakes().forEach(check::take);
            session.getFindings().forEach(check::finding);
            MixerCheck.check(session, problems);
        }
    }

    private void pool() {
        Set<String> paths = new HashSet<>();
        for (MediaFile file : session.getPool().getFiles()) {
            Supplier<String> name = () -> DocumentCheck.name(file);
            FolderPath.problem(file.getPath())
                    .ifPresent(
                            problem -> problems.unless(false, () -> "The path of " + name.get() + " " + problem + "."));
            problems.unless(paths.add(file.getPath()), () -> name.get() + " is there twice.");
            problems.frames(() -> "The length of " + name.get(), file.getFrames());
            problems.frames(() -> "The count of lost frames of " + name.get(), file.getLostFrames());
            problems.range(() -> "The number of channels of " + name.get(), file.getChannels(), 1, MOST_CHANNELS);
            problems.range(() -> "The sample rate of " + name.get(), file.getSampleRate(), 1000, 1_536_000);
            problems.unless(file.getSha256().isEmpty() || MixerCheck.isSha256(file.getSha256()),
                    () -> "The SHA-256 of " + name.get() + " is not 64 hexadecimal digits.");
        }
    }

    private void timeline(Timeline timeline) {
        span("The loop", timeline.getLoop());
        span("The punch range", timeline.getPunch());
        timeline.getMarkers().forEach(marker -> problems.frames(() -> "The position of " + DocumentCheck.name(marker),
                marker.getAt()));
        timeline.getSections().forEach(this::section);
        tempo(timeline.getTempoChanges());
        Set<String> names = new HashSet<>();
        Set<Strip> strips = new HashSet<>();
        for (Track track : timeline.getTracks()) {
            Supplier<String> name = () -> DocumentCheck.name(track);
            problems.unless(!track.getName().isBlank(), () -> "A track has no name.");
            problems.unless(names.add(track.getName()), () -> name.get() + " is there twice.");
            problems.unless(track.getActiveLane() == null || track.getLanes().contains(track.getActiveLane()),
                    () -> "The active lane of " + name.get() + " belongs to another track.");
            Strip strip = track.getStrip();
            if (strip != null) {
                problems.unless(strip.getRole() == StripRole.TRACK && session.getMixer().getStrips().contains(strip),
                        () -> name.get() + " plays through " + DocumentCheck.name(strip)
                                + ", which is not for a track.");
                problems.unless(strips.add(strip),
                        () -> "Two tracks play through " + DocumentCheck.name(strip) + ".");
            }
            for (Lane lane : track.getLanes()) {
                lane.getClips().forEach(clip -> clip(clip, track));
            }
        }
    }

    private void span(String what, Span span) {
        if (span != null) {
            problems.frames(() -> what + "'s start", span.getStart());
            problems.frames(() -> what + "'s length", span.getLength());
        }
    }

    private void section(Section section) {
        Supplier<String> name = () -> DocumentCheck.name(section);
        problems.range(() -> "The first bar of " + name.get(), section.getBar(), 1, 1_000_000);
        problems.range(() -> "The number of bars of " + name.get(), section.getBars(), 1, 1_000_000);
    }

    private void tempo(List<TempoChange> changes) {
        problems.unless(!changes.isEmpty() && changes.getFirst().getAt() == 0,
                () -> "The session has no tempo at its start.");
        long last = -1;
        for (TempoChange change : changes) {
            long before = last;
            problems.frames(() -> "The position of a tempo change", change.getAt());
            problems.unless(change.getAt() > before, () -> "The tempo change at frame " + change.getAt()
                    + " does not come after the one at frame " + before + ".");
            last = change.getAt();
            problems.range(() -> "The tempo", change.getTempo(), 10, 960);
            problems.range(() -> "The number of beats in a bar", change.getBeats(), 1, 64);
            problems.unless(change.getBeatUnit() >= 1 && change.getBeatUnit() <= 64
                    && Integer.bitCount(change.getBeatUnit()) == 1,
                    () -> "The beat of a metre is a 1/" + change.getBeatUnit()
                            + " note; it must be 1/1, 1/2, 1/4 to 1/64.");
        }
    }

    private void clip(Clip clip, Track track) {
        Supplier<String> name = () -> DocumentCheck.name(clip) + " on " + DocumentCheck.name(track);
        problems.frames(() -> "The start of " + name.get(), clip.getStart());
        problems.frames(() -> "The offset of " + name.get(), clip.getOffset());
        problems.unless(clip.getLength() >= 1 && clip.getLength() < Problems.LATEST,
                () -> "The length of " + name.get() + " is " + clip.getLength()
                        + " frames; it must be 1 or more and below 2^48.");
        problems.range(() -> "The gain of " + name.get(), clip.getGain(), Problems.SILENCE, 60);
        fade(() -> "The fade-in of " + name.get(), clip.getFadeIn(), clip.getLength());
        fade(() -> "The fade-out of " + name.get(), clip.getFadeOut(), clip.getLength());
        MediaFile media = clip.getMedia();
        problems.unless(media != null, () -> name.get() + " plays no media file.");
        if (media != null) {
            problems.unless(clip.getOffset() + clip.getLength() <= media.getFrames(),
                    () -> name.get() + " ends at frame "
                            + (clip.getOffset() + clip.getLength()) + " of '" + media.getPath() + "', which has "
                            + media.getFrames() + ".");
        }
    }

    private void fade(Supplier<String> what, Fade fade, long longest) {
        problems.unless(fade == null || fade.getLength() >= 0 && fade.getLength() <= longest,
                () -> what.get() + " lasts " + fade.getLength() + " frames; it must lie within the " + longest
                        + " frames.");
    }

    private void take(Take take) {
        Supplier<String> name = () -> "pass " + take.getPass();
        problems.unless(take.getPass() >= 1, () -> "A take has the number " + take.getPass() + ".");
        problems.frames(() -> "The start of " + name.get(), take.getStart());
        problems.frames(() -> "The length of " + name.get(), take.getLength());
    }

    private void finding(Finding finding) {
        Supplier<String> name = () -> DocumentCheck.name(finding);
        problems.frames(() -> "The start of " + name.get(), finding.getStart());
        problems.frames(() -> "The length of " + name.get(), finding.getLength());
    }
}
