package org.tonewright.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tonewright.media.flac.FlacFormat;
import org.tonewright.media.internal.SourceFile;
import org.tonewright.media.vorbis.VorbisFormat;
import org.tonewright.media.wav.WavFormat;

/** A set of formats, asked in order. A value; every method may be called from any thread. */
public final class AudioFormats {

    /**
     * How many bytes of a file a format sees when it is asked whether it {@linkplain AudioFormat#recognises knows} it.
     */
    public static final int HEAD = 4096;

    private final List<AudioFormat> formats;

    private AudioFormats(List<AudioFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** A set of these formats, asked in this order. */
    public static AudioFormats of(List<AudioFormat> formats) {
        return new AudioFormats(formats);
    }

    /** The formats that this bundle contains: WAV and BW64, FLAC, Ogg Vorbis. */
    public static AudioFormats builtIn() {
        return new AudioFormats(List.of(new WavFormat(), new FlacFormat(), new VorbisFormat()));
    }

    /** All of them, in order. */
    public List<AudioFormat> all() {
        return formats;
    }

    /** The format with an id. */
    public Optional<AudioFormat> byId(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The format in which a new file of this name is written, by the extension of the name.
     *
     * @return empty if the name has no extension or no format that writes has it
     */
    public Optional<AudioFormat> forWriting(Path file) {
        String name = Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return formats.stream().filter(format -> format.writes() && format.extensions().contains(extension))
                .findFirst();
    }

    /**
     * The format of a file, by its content alone. [disk]
     *
     * @throws AudioFileException if the file cannot be read or no format recognises it
     */
    public AudioFormat identify(Path file) throws IOException {
        ByteBuffer head = head(file);
        for (AudioFormat format : formats) {
            if (format.recognises(head.asReadOnlyBuffer())) {
                return format;
            }
        }
        throw new AudioFileException(file,
                "The file is none of these: " + known() + "; it begins with " + firstBytes(head) + ".");
    }

    /**
     * Opens a file as what it contains. [disk]
     *
     * @throws AudioFileException if the file cannot be read, no format recognises it, or it is broken
     */
    public AudioReader open(Path file) throws IOException {
        return identify(file).open(file);
    }

    /** What a file contains, without reading its samples. [disk] */
    public AudioInfo info(Path file) throws IOException {
        try (AudioReader reader = open(file)) {
            return reader.info();
        }
    }

    private String known() {
        return formats.stream().map(AudioFormat::name).collect(Collectors.joining(", "));
    }

    private static ByteBuffer head(Path file) throws IOException {
        byte[] head = new byte[HEAD];
        try (SourceFile source = SourceFile.open(file)) {
            int count = source.read(head, 0, HEAD, 0);
            if (count == 0) {
                throw new AudioFileException(file, "The file is empty.");
            }
            return ByteBuffer.wrap(head, 0, count);
        }
    }

    private static String firstBytes(ByteBuffer head) {
        int count = Math.min(4, head.limit());
        StringBuilder hex = new StringBuilder("the bytes");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int value = head.get(i) & 0xff;
            hex.append(String.format(Locale.ROOT, " %02x", value));
            if (value >= 0x20 && value < 0x7f) {
                text.append((char) value);
            }
        }
        return text.length() == count ? "'" + text + "'" : hex.toString();
    }
}
