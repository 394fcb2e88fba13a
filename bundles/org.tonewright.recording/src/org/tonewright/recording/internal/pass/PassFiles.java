package org.tonewright.recording.internal.pass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.session.FileNames;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.capture.CaptureSpec;
import org.tonewright.media.SampleType;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;

/**
 * The files of a pass: {@code media/Bass-003-7f2c.wav} has the track, the number of the pass, and four digits that
 * nobody else has.
 *
 * @param pass the number of the pass
 * @param noted what is noted of each track
 * @param captures what the engine is told
 */
public record PassFiles(int pass, List<PassNote.Noted> noted, List<CaptureSpec> captures) {

    /** Above this somebody wrote a number by hand. */
    private static final int MOST = 1_000_000_000;

    /** Copies the lists. */
    public PassFiles {
        noted = List.copyOf(noted);
        captures = List.copyOf(captures);
    }

    /**
     * [disk] Names the files of the next pass; they are not made yet.
     *
     * @param inputs of each of the tracks; one without has none and is left out
     */
    public static PassFiles make(OpenDocument<Session> document, List<Track> tracks, Map<Track, InputChannels> inputs)
            throws IOException {
        Files.createDirectories(document.resolve("media"));
        int pass = next(document);
        List<PassNote.Noted> noted = new ArrayList<>();
        List<CaptureSpec> captures = new ArrayList<>();
        for (Track track : tracks) {
            Optional<InputChannels> found = Optional.ofNullable(inputs.get(track));
            if (found.isPresent()) {
                InputChannels channels = found.get();
                String path = free(document, track.getName(), pass);
                Path file = document.resolve(path);
                noted.add(
                        new PassNote.Noted(track.getId(), track.getName(), path, name(channels), channels.channels()));
                captures.add(new CaptureSpec(track.getId(), channels.first(), channels.channels(), file,
                        takes(track) + 1, SampleType.FLOAT_32));
            }
        }
        return new PassFiles(pass, noted, captures);
    }

    private static int takes(Track track) {
        return (int) track.getLanes().stream()
                .filter(lane -> lane.getKind() == LaneKind.TAKE && !lane.getClips().isEmpty()).count();
    }

    /** The number after the last pass of the session, and of those that a crash left behind. */
    private static int next(OpenDocument<Session> document) throws IOException {
        IntStream takes = document.root().getTakes().stream().mapToInt(Take::getPass);
        IntStream left = PassNotes.all(document).stream().mapToInt(PassNote::pass);
        return IntStream.concat(takes, left).filter(pass -> pass < MOST).max().orElse(0) + 1;
    }

    private static String free(OpenDocument<Session> document, String track, int pass) throws IOException {
        String path;
        do {
            path = "media/" + FileNames.of(track) + String.format(Locale.ROOT, "-%03d-%04x.wav", pass,
                    ThreadLocalRandom.current().nextInt(1 << 16));
        } while (Files.exists(document.resolve(path)));
        return path;
    }

    /** Inputs as a person counts them, from 1: {@code 1+2}. */
    private static String name(InputChannels inputs) {
        StringBuilder name = new StringBuilder().append(inputs.first() + 1);
        for (int i = 1; i < inputs.channels(); i++) {
            name.append('+').append(inputs.first() + 1 + i);
        }
        return name.toString();
    }
}
