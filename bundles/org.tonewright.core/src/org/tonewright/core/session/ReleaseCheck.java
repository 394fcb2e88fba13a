package org.tonewright.core.session;

import java.util.regex.Pattern;

import org.tonewright.core.internal.folder.FolderPath;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Title;

/** What must hold in a release. */
final class ReleaseCheck {

    private static final Pattern BAR_CODE = Pattern.compile("[0-9]{12,13}");
    private static final int MOST_TITLES = 999;

    private ReleaseCheck() {}

    static void check(Release release, Problems problems) {
        problems.unless(isBarCode(release.getUpc()), () -> "'" + release.getUpc()
                + "' is not a bar code: a UPC has 12 and an EAN 13 digits, of which the last checks the others.");
        problems.range(() -> "The year", release.getYear(), 0, 9999);
        problems.unless(release.getTitles().size() <= MOST_TITLES,
                () -> "The release has more than " + MOST_TITLES + " titles.");
        problems.unless(release.getChain() != null, () -> "The release has no chain.");
        if (release.getChain() != null) {
            MixerCheck.chain("the release", release.getChain(), problems);
        }
        int number = 0;
        for (Title title : release.getTitles()) {
            title(title, "title " + ++number, problems);
        }
        if (problems.sentences().isEmpty()) {
            problems.unless(frames(release) < Problems.LATEST, () -> "The titles together last 2^48 frames or longer.");
        }
    }

    /** The length of all titles with their pauses, in frames at the release's rate. */
    private static double frames(Release release) {
        return release.getTitles().stream().mapToDouble(title -> title.getGap()
                + (double) title.getSource().getFrames() / title.getSource().getSampleRate() * release.getSampleRate())
                .sum();
    }

    private static void title(Title title, String name, Problems problems) {
        problems.unless(isIsrc(title.getIsrc()), () -> "'" + title.getIsrc() + "' of " + name
                + " is not an ISRC: two letters, three letters or digits, seven digits.");
        problems.range(() -> "The gain of " + name, title.getGain(), -60, 60);
        problems.frames(() -> "The gap before " + name, title.getGap());
        problems.frames(() -> "The cut at the beginning of " + name, title.getTrimStart());
        problems.frames(() -> "The cut at the end of " + name, title.getTrimEnd());
        fade("The fade-in of " + name, title.getFadeIn(), problems);
        fade("The fade-out of " + name, title.getFadeOut(), problems);
        long last = 0;
        for (long index : title.getIndexes()) {
            long before = last;
            problems.unless(index > before && index < Problems.LATEST,
                    () -> "The index at frame " + index + " of " + name
                            + " does not come after frame " + before + ".");
            last = index;
        }
        problems.unless(title.getChain() != null, () -> name + " has no chain.");
        if (title.getChain() != null) {
            MixerCheck.chain(name, title.getChain(), problems);
        }
        problems.unless(title.getSource() != null, () -> name + " has no source.");
        if (title.getSource() != null) {
            source(title, title.getSource(), name, problems);
        }
    }

    private static void source(Title title, Source source, String name, Problems problems) {
        FolderPath.problem(source.getPath()).ifPresent(
                problem -> problems.unless(false,
                        () -> "The source '" + source.getPath() + "' of " + name + " " + problem + "."));
        problems.unless(MixerCheck.isSha256(source.getSha256()),
                () -> "The SHA-256 of the source of " + name + " is not 64 hexadecimal digits.");
        problems.range(() -> "The number of channels of the source of " + name, source.getChannels(), 1, 256);
        problems.range(() -> "The sample rate of the source of " + name, source.getSampleRate(), 1000, 1_536_000);
        problems.frames(() -> "The length of the source of " + name, source.getFrames());
        problems.unless(title.getTrimStart() + title.getTrimEnd() < source.getFrames(), () -> "The cuts of " + name
                + " leave nothing of the " + source.getFrames() + " frames of its source.");
    }

    private static void fade(String what, Fade fade, Problems problems) {
        if (fade != null) {
            problems.frames(() -> what, fade.getLength());
        }
    }

    /** Whether a text is an ISRC without hyphens, or empty. */
    static boolean isIsrc(String text) {
        return text.isEmpty() || Isrc.parse(text).map(Isrc::code).filter(text::equals).isPresent();
    }

    /** Whether a text is the digits of a UPC-A or EAN-13, of which the last checks the others, or empty. */
    static boolean isBarCode(String text) {
        try {
            return text.isEmpty() || BAR_CODE.matcher(text).matches() && Ean.parse(text).isPresent();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
