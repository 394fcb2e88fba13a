package org.tonewright.ui.internal.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.tonewright.core.edit.ClipEdits;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.core.edit.Grid;
import org.tonewright.core.edit.TimelineEdits;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TrackRow;

/** What can be done in the timeline, by key, menu or button. Each deed is one edit. */
final class TimelineActions {

    /** Asks for a name or a colour at a place on screen. */
    interface Questions {

        /** Lets the name of a track be written. */
        void trackName(TrackRow row);

        /** Lets the name of a marker be written. */
        void markerName(Marker marker);

        /** Lets the name of a clip be written. */
        void clipName(Clip clip);

        /** Lets a colour be chosen. */
        void colour(Track track, Point place);
    }

    private final Board board;
    private Optional<Questions> questions = Optional.empty();

    TimelineActions(Board board) {
        this.board = board;
    }

    /** From now on this asks for names and colours. */
    void ask(Questions asked) {
        questions = Optional.of(asked);
    }

    private long playhead() {
        return Math.max(0, board.open().player().position());
    }

    /** Divides the selected clip, or else every clip that is heard of the selected track, or of all tracks. */
    void split(long at) {
        List<Clip> clips = board.selectedClip().map(List::of).orElseGet(() -> under(at));
        List<Clip> divided = clips.stream()
                .filter(clip -> clip.getMedia() != null && ClipPlace.of(clip).dividedBy(at)).toList();
        if (divided.isEmpty()) {
            board.desk().say(Texts.of("say.split"));
        } else {
            board.edit(Texts.of(divided.size() == 1 ? "edit.clip.split" : "edit.clips.split"),
                    () -> divided.forEach(clip -> ClipEdits.split(clip, at)));
        }
    }

    void splitAtPlayhead() {
        split(playhead());
    }

    private List<Clip> under(long at) {
        Optional<Track> chosen = board.selectedTrack();
        return board.session().getTimeline().getTracks().stream()
                .filter(track -> chosen.isEmpty() || chosen.get() == track)
                .flatMap(track -> track.getActiveLane() == null ? List.<Clip>of().stream()
                        : track.getActiveLane().getClips().stream())
                .filter(clip -> clip.getStart() < at && at < clip.getStart() + clip.getLength()).toList();
    }

    /** Deletes the selected clip or marker. */
    void delete() {
        Optional<Clip> clip = board.selectedClip();
        Optional<Marker> marker = board.desk().selected(Marker.class);
        if (clip.isPresent()) {
            board.desk().select(Optional.empty());
            board.edit(Texts.of("edit.clip.delete"), () -> ClipEdits.delete(board.session(), clip.get()));
        } else if (marker.isPresent()) {
            board.desk().select(Optional.empty());
            board.edit(Texts.of("edit.marker.delete"),
                    () -> board.session().getTimeline().getMarkers().remove(marker.get()));
        }
    }

    void duplicate() {
        board.selectedClip().ifPresent(clip -> {
            Clip[] made = new Clip[1];
            if (board.edit(Texts.of("edit.clip.duplicate"), () -> made[0] = ClipEdits.duplicate(clip))) {
                board.desk().select(Optional.of(made[0]));
            }
        });
    }

    void muteClip() {
        board.selectedClip().ifPresent(clip -> board.edit(
                Texts.of(clip.isMuted() ? "edit.clip.unmute" : "edit.clip.mute"),
                () -> clip.setMuted(!clip.isMuted())));
    }

    /** Moves the selected clip by a line of the grid, or by a pixel if there is none. */
    void nudge(boolean later) {
        board.selectedClip().filter(clip -> clip.getMedia() != null).ifPresent(clip -> {
            ClipPlace place = ClipPlace.of(clip).movedTo(step(clip.getStart(), later));
            if (place.start() != clip.getStart()) {
                board.edit(Texts.of("edit.clip.move"), () -> ClipEdits.place(clip, place));
                board.sight().reveal(place.start());
            }
        });
    }

    private long step(long frame, boolean later) {
        Optional<Grid> grid = board.snap().grid();
        if (grid.isEmpty()) {
            long pixel = Math.max(1, Math.round(board.sight().scale().framesPerPixel()));
            return Math.max(0, later ? frame + pixel : frame - pixel);
        }
        return later ? board.bars().after(frame, grid.get()) : board.bars().before(frame, grid.get());
    }

    /** Moves the playhead by a line of the grid. */
    void step(boolean later) {
        goTo(step(playhead(), later));
    }

    void goTo(long frame) {
        board.locate(frame);
        board.sight().reveal(frame);
    }

    void addMarker() {
        Marker[] made = new Marker[1];
        long at = playhead();
        if (board.edit(Texts.of("edit.marker.add"), () -> made[0] = TimelineEdits.addMarker(board.session(), at))) {
            board.desk().select(Optional.of(made[0]));
        }
    }

    void renameMarker(Marker marker) {
        questions.ifPresent(asked -> asked.markerName(marker));
    }

    /** Lets what is selected be named anew. */
    void rename() {
        Optional<Clip> clip = board.selectedClip();
        Optional<Marker> marker = board.desk().selected(Marker.class);
        questions.ifPresent(asked -> {
            if (clip.isPresent()) {
                asked.clipName(clip.get());
            } else if (marker.isPresent()) {
                asked.markerName(marker.get());
            } else {
                board.selectedTrack().flatMap(this::row).ifPresent(row -> {
                    board.sight().reveal(row);
                    asked.trackName(row.movedBy(-board.sight().top()));
                });
            }
        });
    }

    private Optional<TrackRow> row(Track track) {
        return board.sight().rows().stream().filter(row -> row.heard() && row.track() == track).findFirst();
    }

    /** Selects the track above or below. */
    void selectTrack(boolean below) {
        List<TrackRow> tracks = board.sight().rows().stream().filter(TrackRow::heard).toList();
        if (tracks.isEmpty()) {
            return;
        }
        int now = board.selectedTrack().map(track -> tracks.stream().map(TrackRow::track).toList().indexOf(track))
                .orElse(below ? -1 : tracks.size());
        TrackRow next = tracks.get(Math.clamp((long) now + (below ? 1 : -1), 0, tracks.size() - 1));
        board.desk().select(Optional.of(next.track()));
        board.sight().reveal(next);
    }

    /** Selects the clip before or after on the selected track. */
    void selectClip(boolean later) {
        Optional<Track> track = board.selectedTrack();
        if (track.isEmpty() || track.get().getActiveLane() == null) {
            return;
        }
        long from = board.selectedClip().map(Clip::getStart).orElseGet(this::playhead);
        Comparator<Clip> order = Comparator.comparingLong(Clip::getStart);
        List<Clip> clips = track.get().getActiveLane().getClips();
        Optional<Clip> next = later ? clips.stream().filter(clip -> clip.getStart() > from).min(order)
                : clips.stream().filter(clip -> clip.getStart() < from).max(order);
        next.ifPresent(clip -> {
            board.desk().select(next);
            board.sight().reveal(clip.getStart());
        });
    }

    /** Names a track, and its strip with it if they had one name. */
    void renameTrack(Track track, String name) {
        board.edit(Texts.of("edit.track.rename"), () -> {
            Strip strip = track.getStrip();
            if (strip != null && strip.getName().equals(track.getName())) {
                strip.setName(name);
            }
            track.setName(name);
        });
    }

    void paint(Track track, Color colour) {
        board.edit(Texts.of("edit.track.colour"), () -> {
            track.setColour(Palette.text(colour));
            if (track.getStrip() != null) {
                track.getStrip().setColour(Palette.text(colour));
            }
        });
    }

    /** Does what a button of a header says. */
    void press(HeaderRow.Button button, TrackRow row, Point place) {
        Track track = row.track();
        Optional<Strip> strip = track.getStrip() == null ? Optional.empty() : Optional.of(track.getStrip());
        switch (button) {
        case ARM -> board.edit(Texts.of(track.isArmed() ? "edit.track.disarm" : "edit.track.arm"),
                () -> track.setArmed(!track.isArmed()));
        case MUTE -> strip.ifPresent(one -> board.edit(Texts.of(one.isMute() ? "edit.unmute" : "edit.mute"),
                () -> one.setMute(!one.isMute())));
        case SOLO -> strip.ifPresent(one -> board.edit(Texts.of(one.isSolo() ? "edit.unsolo" : "edit.solo"),
                () -> one.setSolo(!one.isSolo())));
        case MONITOR -> board.edit(Texts.of("edit.monitor"), () -> track.setMonitor(next(track.getMonitor())));
        case FOLD -> board.unfold(track, !board.isUnfolded(track));
        case USE -> row.lane().ifPresent(lane -> use(track, lane));
        case COLOUR -> questions.ifPresent(asked -> asked.colour(track, place));
        }
    }

    private void use(Track track, Lane lane) {
        board.edit(Texts.of("edit.lane.use"), () -> track.setActiveLane(lane));
    }

    private static Monitor next(Monitor monitor) {
        return switch (monitor) {
        case AUTO -> Monitor.ON;
        case ON -> Monitor.OFF;
        case OFF -> Monitor.AUTO;
        };
    }

    /** Presses a button of the selected track. */
    void press(HeaderRow.Button button) {
        board.selectedTrack().flatMap(this::row).ifPresent(row -> press(button, row, new Point(0, 0)));
    }

    void switchLoop() {
        Span loop = board.session().getTimeline().getLoop();
        if (loop != null && loop.getLength() > 0) {
            board.edit(Texts.of(loop.isOn() ? "edit.loop.off" : "edit.loop.on"), () -> loop.setOn(!loop.isOn()));
        } else {
            board.desk().say(Texts.of("say.loop"));
        }
    }

    /** Makes the selected clip the loop. */
    void loopClip() {
        board.selectedClip().ifPresent(clip -> board.edit(Texts.of("edit.loop"), () -> TimelineEdits
                .loop(board.session(), clip.getStart(), clip.getStart() + clip.getLength())));
    }

    /** Looks closer, or wider, around the playhead if it is in sight, else around the middle. */
    void zoom(double factor) {
        double x = board.sight().scale().x(playhead());
        board.zoom(factor, x >= 0 && x < board.sight().width() ? x : board.sight().width() / 2.0);
    }

    /** Whether something can be deleted or named. */
    boolean isSelected(Class<? extends Element> type) {
        return board.desk().selected(type).isPresent();
    }
}
