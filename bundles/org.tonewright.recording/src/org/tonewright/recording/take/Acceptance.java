package org.tonewright.recording.take;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;

/**
 * Decides which take stands for a part, and lets it be heard.
 * <p>
 * The take is heard where it lies. If what is heard is put together and holds some of that take already, it stays so:
 * the take is accepted with the bars of it that were mended since, and bars that were chosen from other takes stay
 * chosen. Mending never changes which take was accepted.
 */
public final class Acceptance {

    /** What is to be heard from now on. */
    public enum Hearing {
        /** The take where it lies, with what was mended in it. */
        MENDED,
        /** All of the take as it was played, without anything that was mended in it or chosen from others. */
        WHOLE
    }

    private final OpenDocument<Session> document;

    /** In an open session. */
    public Acceptance(OpenDocument<Session> document) {
        this.document = document;
    }

    /**
     * Accepts a take: one edit, and an entry in the journal that links the part to the take's file.
     *
     * @throws Refusal if the part has no track yet, or the take does not lie on it
     * @throws IOException if the journal cannot be written; nothing is changed then
     */
    public void accept(Part part, Take take, Hearing hearing) throws IOException {
        Track track = track(part);
        Clip clip = clip(part, take, track);
        Lane lane = (Lane) clip.eContainer();
        enter(part, take, clip, Optional.empty(), () -> {
            if (hearing == Hearing.WHOLE || !Comp.holds(track, clip)) {
                Comp.put(lane, document.root().getSampleRate());
            }
        });
    }

    /**
     * Lets these bars of a take be heard; everything else is heard as before: one edit, and an entry in the journal.
     * The take stands for the part if none did yet; else the one that was accepted still does, with these bars in it.
     *
     * @throws Refusal if the part has no track yet, or the take does not lie on it in these bars
     * @throws IOException if the journal cannot be written; nothing is changed then
     */
    public void accept(Part part, Take take, BarRange bars) throws IOException {
        Clip clip = clip(part, take, track(part));
        enter(part, take, clip, Optional.of(bars), () -> Comp.put((Lane) clip.eContainer(),
                bars.range(Bars.of(document.root())), document.root().getSampleRate()));
    }

    private void enter(Part part, Take take, Clip clip, Optional<BarRange> bars, Runnable hear) throws IOException {
        MediaFile media = clip.getMedia();
        Deed deed = Deed.of(Deed.ACCEPT).from(document.journal().origin(media.getPath(), media.getSha256()))
                .note("part", part.getName()).note("take", String.valueOf(take.getPass()))
                .note("track", track(part).getName());
        if (!part.getPlayer().isEmpty()) {
            deed = deed.note("player", part.getPlayer());
        }
        Deed entered = bars.isPresent() ? deed.note("bars", bars.get().toString()) : deed;
        try {
            document.editor().edit("Accept Take " + take.getPass() + " for " + part.getName(), () -> {
                hear.run();
                if (bars.isEmpty() || part.getAcceptedTake() == null) {
                    part.setAcceptedTake(take);
                }
                append(entered);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private void append(Deed deed) {
        try {
            document.journal().append(deed);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * The take of a number.
     *
     * @throws Refusal if there is none
     */
    public Take take(int pass) {
        return document.root().getTakes().stream().filter(take -> take.getPass() == pass).findFirst()
                .orElseThrow(() -> new Refusal("There is no take " + pass + "; "
                        + (document.root().getTakes().isEmpty() ? "nothing was recorded yet."
                                : "the last one is take " + document.root().getTakes().getLast().getPass() + ".")));
    }

    private static Track track(Part part) {
        return Parts.track(part).orElseThrow(() -> new Refusal("The part '" + part.getName()
                + "' has no track yet; 'part SESSION \"" + part.getName() + "\" --track NAME' gives it one."));
    }

    private Clip clip(Part part, Take take, Track track) {
        return Parts.clip(take, track).orElseThrow(() -> {
            List<String> there = new Parts(document).takes(part).stream().map(one -> String.valueOf(one.getPass()))
                    .toList();
            return new Refusal("Take " + take.getPass() + " does not lie on '" + track.getName()
                    + "', the track of the part '" + part.getName() + "'; "
                    + (there.isEmpty() ? "nothing was recorded there yet."
                            : there.size() == 1 ? "there is take " + there.getFirst() + " alone."
                                    : "there are the takes " + String.join(", ", there) + "."));
        });
    }
}
