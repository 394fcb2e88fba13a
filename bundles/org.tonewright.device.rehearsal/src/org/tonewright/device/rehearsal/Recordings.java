package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.tonewright.engine.stream.FileSource;
import org.tonewright.engine.stream.ResampledSource;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;

/** Audio files that are played as they are, the first frame at the beginning of the session. */
final class Recordings implements Content {

    private static final AudioFormats FORMATS = AudioFormats.builtIn();
    private static final int MOST_CHANNELS = 2;
    /** The share of all memory that may be filled with sound. */
    static final double SHARE = 0.6;
    private static final double MEGA = 1e6;

    private final String name;
    private final List<Recorded> files;

    private record Recorded(Path path, AudioInfo info) {

        String name() {
            String file = String.valueOf(path.getFileName());
            int dot = file.lastIndexOf('.');
            return dot < 1 ? file : file.substring(0, dot);
        }

        List<String> inputs() {
            return info.channels() == 1 ? List.of(name()) : List.of(name() + " L", name() + " R");
        }

        SampleSource at(int rate) {
            return ResampledSource.at(new FileSource(path, FORMATS, info.channels(), info.frames()), info.sampleRate(),
                    rate);
        }
    }

    private Recordings(String name, List<Recorded> files) {
        this.name = name;
        this.files = List.copyOf(files);
    }

    /**
     * One file, or all audio files of a folder in the order of their names.
     *
     * @throws IllegalArgumentException if there is none, or one is broken or too wide, with a sentence
     */
    static Recordings of(Path place) {
        try {
            if (!Files.isDirectory(place) && !Files.isRegularFile(place)) {
                // A pipe would let everybody wait.
                throw new IllegalArgumentException("'" + place + "' is neither a file nor a folder.");
            }
            List<Path> paths = Files.isDirectory(place) ? inside(place) : List.of(place);
            if (paths.isEmpty()) {
                throw new IllegalArgumentException("There is no audio file in '" + place + "'.");
            }
            List<Recorded> files = new ArrayList<>();
            for (Path path : paths) {
                AudioInfo info = FORMATS.info(path);
                if (info.channels() > MOST_CHANNELS) {
                    throw new IllegalArgumentException("'" + path + "' has " + info.channels()
                            + " channels; the rehearsal room plays files of one or two.");
                }
                if (info.truncated()) {
                    throw new IllegalArgumentException("'" + path + "' is cut off. " + String.join(" ", info.notes()));
                }
                files.add(new Recorded(path, info));
            }
            return new Recordings(String.valueOf(place.toAbsolutePath().getFileName()), files);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(sentence(unreadable), unreadable);
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        List<String> extensions = FORMATS.all().stream().flatMap(format -> format.extensions().stream()).toList();
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> {
                String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                return !lower.startsWith(".") && extensions.contains(lower.substring(lower.lastIndexOf('.') + 1));
            }).sorted().toList();
        }
    }

    static String sentence(IOException failure) {
        if (failure instanceof FileSystemException named) {
            // Its message is a path and no sentence.
            return "'" + named.getFile() + "' can't be read"
                    + (named instanceof AccessDeniedException ? ": that is not allowed here." : ".");
        }
        return failure.getMessage() == null ? "The file can't be read: " + failure + "." : failure.getMessage();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> inputs() {
        return files.stream().flatMap(file -> file.inputs().stream()).toList();
    }

    @Override
    public Inputs open(double rate, boolean wait) throws IOException {
        List<SampleSource> sources = new ArrayList<>();
        double bytes = 0;
        for (Recorded file : files) {
            try {
                SampleSource source = file.at((int) Math.rint(rate));
                sources.add(source);
                bytes += (double) Float.BYTES * source.channels() * source.frames();
            } catch (IllegalArgumentException tooFar) {
                throw new IOException("'" + file.path() + "' is at " + file.info().sampleRate()
                        + " Hz and can't be played at " + (int) rate + " Hz.", tooFar);
            }
        }
        if (bytes > SHARE * Runtime.getRuntime().maxMemory()) {
            throw new IOException(String.format(Locale.ROOT,
                    "The files of '%s' need %.0f MB of memory to be played, and there are %.0f MB for all together.",
                    name, bytes / MEGA, Runtime.getRuntime().maxMemory() / MEGA));
        }
        return new Loading(sources, wait);
    }
}
