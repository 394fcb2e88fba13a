package org.tonewright.mastering.master;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.tonewright.core.catalog.Treatments;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.stage.Content;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Title;

/** Writes down what a master was made from and how: source, cuts, fades, gain, both chains with all values, levels. */
final class MasterDeed {

    private final OpenDocument<Release> document;
    private final Treatments treatments;

    MasterDeed(OpenDocument<Release> document, Treatments treatments) {
        this.document = document;
        this.treatments = treatments;
    }

    /**
     * @param run the titles that were rendered together with it, itself included
     * @param reason why it has its gain; empty if nobody said
     */
    Deed describe(Title title, List<Title> run, String file, String sha256, TitleFiles.Written written, String reason)
            throws IOException {
        List<Title> all = document.root().getTitles();
        Source source = title.getSource();
        String place = "title/" + (all.indexOf(title) + 1);
        Deed deed = Deed.of(Deed.MASTER).made(file, sha256)
                .from(document.journal().origin(source.getPath(), source.getSha256()));
        deed = treatments.through(deed, place, title.getChain());
        deed = treatments.through(deed, "release", document.root().getChain());
        deed = deed.note("title", title.getName()).note("gain", number(title.getGain()))
                .note("rate", String.valueOf(document.root().getSampleRate()))
                .note("frames", String.valueOf(written.frames()));
        deed = deed.note(Deed.CONTENT, Content.of(document.root(), title));
        if (source.getSampleRate() != document.root().getSampleRate()) {
            deed = deed.note("converted", "from " + source.getSampleRate() + " Hz");
        }
        if (title.getTrimStart() > 0 || title.getTrimEnd() > 0) {
            deed = deed.note("trim",
                    title.getTrimStart() + " frames from the start, " + title.getTrimEnd() + " from the end");
        }
        deed = fade(fade(deed, "fadeIn", title.getFadeIn()), "fadeOut", title.getFadeOut());
        if (run.size() > 1) {
            deed = deed.note("together", "with the titles " + (all.indexOf(run.getFirst()) + 1) + " to "
                    + (all.indexOf(run.getLast()) + 1) + ", without a pause");
        }
        if (!reason.isEmpty()) {
            deed = deed.note("reason", reason);
        }
        Measurement measured = written.meter().measurement();
        return level(level(deed, "integrated", measured.integrated()), "truePeak", measured.truePeak());
    }

    private static Deed fade(Deed deed, String key, Fade fade) {
        return fade == null || fade.getLength() == 0 ? deed
                : deed.note(key, fade.getLength() + " frames, " + fade.getShape().getName().toLowerCase(Locale.ROOT));
    }

    private static Deed level(Deed deed, String key, OptionalDouble level) {
        return level.isPresent() ? deed.note(key, number(level.getAsDouble())) : deed;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
