package org.tonewright.mixer.ui.internal.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.tonewright.core.playback.Player;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.ui.binding.Binding;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.theme.Palette;

/** What a console shows of a session: its strips in their order, and which of them are selected and chosen. */
final class Console {

    private final Desk desk;
    private final OpenSession open;
    private final Binding binding;
    private final Chosen chosen = new Chosen();
    private Runnable refresh = () -> {};
    private boolean narrow;

    Console(Desk desk, OpenSession open) {
        this.desk = desk;
        this.open = open;
        binding = new Binding(desk, open.editor());
    }

    Desk desk() {
        return desk;
    }

    Session session() {
        return open.root();
    }

    SessionEditor editor() {
        return open.editor();
    }

    Player player() {
        return open.player();
    }

    Binding binding() {
        return binding;
    }

    Chosen chosen() {
        return chosen;
    }

    boolean isNarrow() {
        return narrow;
    }

    void setNarrow(boolean to) {
        narrow = to;
    }

    /** What shows anew which strips are selected and chosen. */
    void onRefresh(Runnable action) {
        refresh = action;
    }

    /** Shows anew which strips are selected and chosen. */
    void refresh() {
        refresh.run();
    }

    /** Chooses a strip alone, unless it is chosen with others already. */
    void choose(Strip strip) {
        if (!chosen.contains(strip)) {
            chosen.only(strip);
        }
    }

    /** What adds, removes and names strips. */
    StripEdits edits() {
        return new StripEdits(session(), editor());
    }

    /** All strips but the main one: those of tracks, then buses. */
    List<Strip> strips() {
        List<Strip> strips = new ArrayList<>();
        for (StripRole role : List.of(StripRole.TRACK, StripRole.BUS)) {
            session().getMixer().getStrips().stream().filter(strip -> strip.getRole() == role).forEach(strips::add);
        }
        return strips;
    }

    /** The main strip. */
    Strip main() {
        return session().getMixer().getMain();
    }

    /** The strip that is selected, or whose slot or track is. */
    Optional<Strip> selected() {
        return desk.selected(Strip.class)
                .or(() -> desk.selected(Slot.class).map(Slot::eContainer).filter(Strip.class::isInstance)
                        .map(Strip.class::cast))
                .or(() -> desk.selected(Track.class).flatMap(track -> Optional.ofNullable(track.getStrip())));
    }

    /** What the pieces of a strip work on. */
    StripContext context(Strip strip) {
        return new Context(this, strip);
    }

    private Color colour(Strip strip) {
        Optional<Track> track = StripEdits.track(session(), strip);
        String own = strip.getColour().isEmpty() ? track.map(Track::getColour).orElse("") : strip.getColour();
        return Palette.parse(own).orElseGet(() -> strip.getRole() == StripRole.MAIN ? Palette.TEXT_QUIET
                : Palette.track(track.map(session().getTimeline().getTracks()::indexOf)
                        .orElseGet(() -> strips().indexOf(strip))));
    }

    /** The view of one strip. */
    private record Context(Console console, Strip strip) implements StripContext {

        @Override
        public Desk desk() {
            return console.desk;
        }

        @Override
        public OpenSession open() {
            return console.open;
        }

        @Override
        public Optional<Track> track() {
            return StripEdits.track(console.session(), strip);
        }

        @Override
        public boolean isNarrow() {
            return console.narrow && strip.getRole() != StripRole.MAIN;
        }

        @Override
        public Binding binding() {
            return console.binding;
        }

        @Override
        public Color colour() {
            return console.colour(strip);
        }

        @Override
        public List<Strip> together() {
            return console.chosen.with(strip);
        }

        @Override
        public void select() {
            console.choose(strip);
            console.desk.select(Optional.of(strip));
        }
    }
}
