package org.tonewright.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.BroadcastExtension;
import org.tonewright.media.internal.SourceFile;

/**
 * Walks through the chunks of a WAV, RF64 or BW64 file once. Sizes are believed only as far as the file goes: a data
 * chunk that claims more is a recording that was cut short and is read up to its end. Chunks that mean nothing here are
 * passed over with the byte of padding that follows an odd size.
 */
final class WavParser {

    /** More chunks than any recorder writes; a file of empty chunks ends here. */
    static final int MOST_CHUNKS = 10_000;

    private static final int HEADER = 8;
    private static final long UNKNOWN = 0xffffffffL;

    private final SourceFile file;
    private final List<String> notes = new ArrayList<>();
    private final byte[] small = new byte[28];

    private boolean large;
    private long riffEnd;
    private long dataSize64 = -1;
    private @Nullable WavFormatChunk format;
    private Optional<BroadcastExtension> bext = Optional.empty();
    private long dataStart = -1;
    private long dataEnd;
    private boolean truncated;

    private WavParser(SourceFile file) {
        this.file = file;
    }

    /**
     * Finds the samples and what they mean.
     *
     * @throws AudioFileException if the file is not WAV, has no format or no data, or what it has cannot be read
     */
    static WavLayout parse(SourceFile file) throws AudioFileException {
        return new WavParser(file).walk();
    }

    private WavLayout walk() throws AudioFileException {
        file.readFully(small, 0, 12, 0, "its first header");
        ByteBuffer head = ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN);
        String container = name(0);
        large = container.equals("RF64") || container.equals("BW64");
        if (!(large || container.equals("RIFF")) || !name(8).equals("WAVE")) {
            throw file.broken("The file is not WAV, RF64 or BW64", 0);
        }
        riffEnd = (head.getInt(4) & UNKNOWN) + HEADER;
        chunks();
        WavFormatChunk fmt = format;
        if (dataStart < 0) {
            throw file.broken(fmt == null ? "There is no format chunk and no data chunk before the end"
                    : "There is no data chunk before the end", file.size());
        }
        if (fmt == null) {
            throw file.broken("There is no format chunk before the data", dataStart - HEADER);
        }
        int frameBytes = fmt.channels() * fmt.type().bytes();
        long frames = (dataEnd - dataStart) / frameBytes;
        long odd = (dataEnd - dataStart) % frameBytes;
        if (odd != 0) {
            notes.add("The last frame is not whole: " + odd + " of its " + frameBytes
                    + " bytes are there, and left out.");
        }
        return new WavLayout(
                new AudioInfo("wav", large ? container : "WAV", fmt.sampleRate(), fmt.channels(), fmt.type(),
                        fmt.bits(), false, frames, truncated, notes, bext),
                dataStart);
    }

    private void chunks() throws AudioFileException {
        long at = 12;
        for (int count = 0; at < file.size(); count++) {
            if (count == MOST_CHUNKS) {
                stop("There are more than " + MOST_CHUNKS + " chunks", at);
                return;
            }
            if (file.read(small, 0, HEADER, at) < HEADER) {
                stop("The file ends within the header of a chunk", at);
                return;
            }
            String name = name(0);
            long size = ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & UNKNOWN;
            long start = at + HEADER;
            if (name.equals("data") && dataStart < 0) {
                size = data(start, size);
            } else if (start + size > file.size()) {
                stop("The chunk '" + printable(name) + "' claims " + size + " bytes, and the file ends after "
                        + (file.size() - start), at);
                return;
            } else {
                content(name, start, size);
            }
            at = start + size + (size & 1);
        }
    }

    /** A fault that ends the walk: fatal before the samples were found, a note afterwards. */
    private void stop(String what, long at) throws AudioFileException {
        if (dataStart < 0) {
            throw file.broken(what, at);
        }
        if (!truncated) {
            notes.add(what + " (at byte " + at + "), after the samples.");
        }
    }

    private void content(String name, long start, long size) throws AudioFileException {
        switch (name) {
        case "ds64" -> {
            if (large && dataSize64 < 0) {
                sizes(start, size);
            }
        }
        case "fmt " -> {
            if (format == null) {
                format = WavFormatChunk.read(file, start, size);
            }
        }
        case "bext" -> extension(start, size);
        default -> {
            // means nothing to a reader of samples
        }
        }
    }

    private void sizes(long start, long size) throws AudioFileException {
        if (size < small.length) {
            throw file.broken("The ds64 chunk has " + size + " bytes instead of at least 28", start);
        }
        file.readFully(small, 0, small.length, start, "its ds64 chunk");
        ByteBuffer from = ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN);
        long riff = from.getLong();
        long data = from.getLong();
        dataSize64 = data < 0 ? Long.MAX_VALUE : data;
        riffEnd = riff < 0 || riff > Long.MAX_VALUE - HEADER ? Long.MAX_VALUE : riff + HEADER;
    }

    private void extension(long start, long size) throws AudioFileException {
        if (size < BextChunk.FIXED) {
            notes.add("The broadcast extension has " + size + " bytes instead of at least 602 and is left out.");
            return;
        }
        byte[] bytes = new byte[(int) Math.min(size, BextChunk.FIXED + BextChunk.HISTORY)];
        file.readFully(bytes, 0, bytes.length, start, "its broadcast extension");
        bext = Optional.of(BextChunk.decode(bytes));
    }

    /** Takes the data chunk and answers how many bytes it really has. */
    private long data(long start, long claimed) {
        long there = file.size() - start;
        long size = large && claimed == UNKNOWN && dataSize64 >= 0 ? dataSize64 : claimed;
        boolean open = claimed == UNKNOWN && dataSize64 < 0;
        boolean unfinished = size == 0 && there > 0 && riffEnd < file.size();
        if (open) {
            notes.add("The header does not say how long the sound is; it is read to the end of the file.");
        } else if (unfinished) {
            truncated = true;
            notes.add("The header was never completed, as after a crash; the sound is read to the end of the file.");
        } else if (size > there) {
            truncated = true;
            notes.add("The header says " + size + " bytes of sound, and the file ends after " + there + " of them.");
        }
        dataStart = start;
        dataEnd = open || unfinished || size > there ? file.size() : start + size;
        return dataEnd - start;
    }

    private String name(int at) {
        return new String(small, at, 4, StandardCharsets.ISO_8859_1);
    }

    private static String printable(String name) {
        return name.replaceAll("[^ -~]", "?");
    }
}
