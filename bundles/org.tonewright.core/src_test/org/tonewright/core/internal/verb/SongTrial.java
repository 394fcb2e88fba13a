package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.internal.verify.SessionVerifier;
import org.tonewright.core.verb.VerbTrial;
import org.tonewright.core.verify.Verifier;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/** A session in a folder of its own, and verbs tried on it. */
class SongTrial {

    final Path folder;
    final Studio studio = Studio.plain(List.of(new Wire()), new Verifiers() {

        @Override
        public List<Verifier> handling(Path path) {
            return Files.exists(path.resolve("song.tonewright")) ? List.of(new SessionVerifier()) : List.of();
        }

        @Override
        public List<String> names() {
            return List.of("Session");
        }
    });
    final VerbTrial trial = new VerbTrial(studio);

    SongTrial(@TempDir Path temporary) {
        folder = temporary;
    }

    final String song() {
        return folder.resolve("song").toString();
    }

    final String tone(String name, int frames) throws IOException {
        Path file = folder.resolve(name);
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48000, 1, SampleType.INT_16))) {
            writer.write(new float[1][frames], 0, frames);
            writer.commit();
        }
        return file.toString();
    }
}
