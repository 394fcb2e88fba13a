package org.tonewright.engine.stream;

import java.io.IOException;
import java.nio.file.Path;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/**
 * The samples of an audio file that never changes.
 *
 * @param file the file
 * @param formats what may open it
 * @param channels its number of channels
 * @param frames its length
 */
public record FileSource(Path file, AudioFormats formats, int channels, long frames) implements SampleSource {

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public Reader open() throws IOException {
        AudioReader reader = formats.open(file);
        if (reader.info().channels() != channels || reader.info().frames() < frames) {
            reader.close();
            throw new AudioFileException(file,
                    "The file has changed: it should have " + channels + " channels and " + frames
                            + " frames.");
        }
        return new Reader() {

            @Override
            public void read(long at, float[][] into, int offset, int count) throws IOException {
                if (reader.position() != at) {
                    reader.seek(at);
                }
                if (reader.read(into, offset, count) != count) {
                    throw new AudioFileException(file, "The file ends before frame " + (at + count) + ".");
                }
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }
}
