package org.tonewright.recording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.LivePlayer;
import org.tonewright.core.playback.MainLoop;
import org.tonewright.core.playback.Player;
import org.tonewright.core.playback.PlayerListener;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.capture.CapturePass;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;

/**
 * An open session with its player and its recorder, for work without a window: whoever makes it owns the model from
 * then on, and each of its methods waits until what it asks for has happened. All of them are for that one thread.
 */
public final class ControlRoom implements AutoCloseable {

    private final OpenDocument<Session> document;
    private final MainLoop main = new MainLoop();
    private final LivePlayer player;
    private final Recorder recorder;
    private final List<String> troubles = new ArrayList<>();
    private final List<Take> kept = new ArrayList<>();
    private final Consumer<String> trouble;
    private boolean answered;

    /**
     * Makes player and recorder; nothing is heard before a device is opened.
     *
     * @param studio its processors and devices
     * @param document opened for writing; it is not closed by this
     * @param trouble told each thing once that a person should know, as one whole sentence
     * @throws IOException if the routing of the session cannot be read
     */
    public ControlRoom(Studio studio, OpenDocument<Session> document, Consumer<String> trouble) throws IOException {
        this.document = document;
        this.trouble = trouble;
        player = new LivePlayer(studio, document, main::later);
        recorder = new Recorder(document, player, main::later);
        player.addListener(new PlayerListener() {

            @Override
            public void deviceChanged() {
                answered = true;
            }

            @Override
            public void trouble(String sentence) {
                complain(sentence);
            }
        });
        recorder.addListener(new RecorderListener() {

            @Override
            public void kept(List<Take> takes) {
                kept.addAll(takes);
            }

            @Override
            public void trouble(String sentence) {
                complain(sentence);
            }
        });
    }

    /** Two tracks whose files cannot be written for one reason are one trouble. */
    private void complain(String sentence) {
        if (!troubles.contains(sentence)) {
            troubles.add(sentence);
            trouble.accept(sentence);
        }
    }

    /**
     * Opens a device.
     *
     * @throws Refusal if there is none of this name, or it can't be opened
     */
    public void open(DeviceChoice choice) {
        answered = false;
        player.open(choice);
        main.until(() -> answered);
        if (player.device().isEmpty()) {
            throw new Refusal(troubles.isEmpty() ? "The device '" + choice.id() + "' can't be opened."
                    : troubles.getLast());
        }
    }

    /** The session. */
    public OpenDocument<Session> document() {
        return document;
    }

    /** What plays it. Its news come while this thread waits. */
    public Player player() {
        return player;
    }

    /** What records it, and the routing. Its news come while this thread waits. */
    public Recorder recorder() {
        return recorder;
    }

    /** What went wrong so far, a sentence each. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Waits until something holds, and does meanwhile what player and recorder want of this thread. */
    public void until(BooleanSupplier done) {
        main.until(done);
    }

    /**
     * Records a pass from its beginning to its end.
     *
     * @param frames after how many recorded frames it ends, to the frame; before that if something else ends it, or a
     *        second behind a punch range that no loop comes back to
     * @param cancellation ends it as well; what was recorded is kept
     * @return its takes, which are in the session now, and that is saved; none if nothing was recorded
     * @throws Refusal as {@link Recorder#record}
     */
    public List<Take> record(PassRequest request, long frames, Cancellation cancellation) {
        kept.clear();
        recorder.record(request.atMost(frames));
        long last = request.punch().filter(_ -> request.loop().isEmpty())
                .map(range -> range.end() + document.root().getSampleRate()).orElse(Long.MAX_VALUE);
        main.until(() -> !recorder.busy() || cancellation.isCancelled()
                || player.pass().filter(CapturePass::full).isPresent()
                || player.rolling() && player.position() >= last);
        recorder.stop();
        main.until(() -> !recorder.busy());
        return List.copyOf(kept);
    }

    /**
     * Plays a range of the session, without recording.
     *
     * @param cancellation ends it before
     */
    public void play(Range range, Cancellation cancellation) {
        player.locate(range.start());
        player.play();
        main.until(() -> player.rolling() || player.device().isEmpty() || cancellation.isCancelled());
        main.until(() -> !player.rolling() || player.position() >= range.end() || cancellation.isCancelled());
        player.stop();
        main.until(() -> !player.rolling());
    }

    /** Ends and keeps what is being recorded, and closes the device. The session stays open. */
    @Override
    public void close() {
        recorder.close();
        player.close();
    }
}
