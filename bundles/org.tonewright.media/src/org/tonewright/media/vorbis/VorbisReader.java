package org.tonewright.media.vorbis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.BlockReader;
import org.tonewright.media.internal.SourceFile;
import org.tonewright.media.vorbis.OggPages.Page;
import org.tonewright.media.vorbis.VorbisSetup.Identification;

/**
 * Reads the sound of one Vorbis stream. Its exact length and its start follow from the granule positions of its pages:
 * Vorbis I specification, appendix A.2.
 */
final class VorbisReader extends BlockReader {

    /** Below this distance, in bytes of the file or frames of sound, a seek decodes on. */
    private static final long NEAR = 1 << 16;

    /** How far before its end a file must have a whole page. */
    private static final long DEEPEST = 1 << 22;

    private final SourceFile file;
    private final OggPages pages;
    private final OggPackets packets;
    private final VorbisDecoder decoder;
    private final PacketBits bits = new PacketBits();
    private final Start start;
    private final long shift;
    /** The frame that the next decoded sound begins with; below 0 where the first page says to leave something out. */
    private long next;
    private long nonFinite;

    /**
     * Where the sound begins.
     *
     * @param page the first page with sound
     * @param base the granule position of the first frame that is decoded; negative where frames are left out
     */
    private record Start(Page page, long base) {}

    private VorbisReader(SourceFile file, AudioInfo info, OggPages pages, OggPackets packets, VorbisSetup setup,
            Start start)
            throws AudioFileException {
        super(file, info);
        this.file = file;
        this.pages = pages;
        this.packets = packets;
        this.decoder = new VorbisDecoder(setup);
        this.start = start;
        this.shift = Math.max(0, start.base());
        rewind();
    }

    /** Opens the stream: reads its headers, finds its first and its last page. */
    static VorbisReader open(SourceFile file) throws AudioFileException {
        OggPages pages = new OggPages(file);
        Page first = pages.read(0);
        OggPackets packets = new OggPackets(file, pages, first);
        PacketBits bits = new PacketBits();
        try {
            header(file, packets, bits);
            Identification id = Identification.read(bits);
            header(file, packets, bits);
            VorbisSetup.header(bits, 3);
            header(file, packets, bits);
            VorbisSetup setup = VorbisSetup.read(bits, id);
            long soundAt = packets.afterPage();
            List<String> notes = new ArrayList<>();
            Start start = start(file, pages, packets, bits, setup, soundAt);
            Page last = last(file, pages, first, soundAt, start);
            boolean truncated = !last.last();
            if (truncated) {
                notes.add("The stream has no end mark: the file was cut short or is still being written.");
            }
            long frames = Math.max(0, last.granule() - Math.max(0, start.base()));
            AudioInfo info = new AudioInfo("vorbis", "Ogg Vorbis", id.sampleRate(), id.channels(), SampleType.FLOAT_32,
                    32,
                    true, frames, truncated, notes, Optional.empty());
            return new VorbisReader(file, info, pages, packets, setup, start);
        } catch (VorbisFault e) {
            throw file.broken(e.what(), packets.position());
        }
    }

    private static void header(SourceFile file, OggPackets packets, PacketBits bits) throws AudioFileException {
        if (!packets.next()) {
            throw file.broken("The file ends before its third header", file.size());
        }
        bits.start(packets.packet(), packets.length());
    }

    /** Adds up the packets of the first page of sound and compares with its granule position. */
    private static Start start(SourceFile file, OggPages pages, OggPackets packets, PacketBits bits, VorbisSetup setup,
            long soundAt) throws AudioFileException, VorbisFault {
        if (soundAt >= file.size()) {
            throw file.broken("The file ends before its first sound", file.size());
        }
        Page page = pages.read(soundAt);
        long frames = 0;
        int before = 0;
        while (packets.next()) {
            bits.start(packets.packet(), packets.length());
            int block = setup.blockOf(bits);
            frames += before == 0 ? 0 : (before + block) / 4;
            before = block;
            if (packets.granule() >= 0) {
                boolean cutAtItsEnd = packets.onLastPage() && packets.granule() < frames;
                return new Start(page, cutAtItsEnd ? 0 : packets.granule() - frames);
            }
        }
        throw file.broken("The file ends before its first sound", file.size());
    }

    /** The last page that says how much sound there is, found from the end of the file. */
    private static Page last(SourceFile file, OggPages pages, Page first, long soundAt, Start start)
            throws AudioFileException {
        long deepest = Math.max(soundAt, file.size() - DEEPEST);
        for (long window = NEAR;; window *= 8) {
            long from = Math.max(deepest, file.size() - window);
            Optional<Page> last = Optional.empty();
            long at = from;
            for (Optional<Page> page = pages.first(at, file.size()); page.isPresent(); page = pages.first(at,
                    file.size())) {
                Page found = page.get();
                if (found.stream() != first.stream()) {
                    throw file.broken(
                            "The file holds more than one stream, side by side or one after the other; a single "
                                    + "one is read",
                            found.position());
                }
                last = found.granule() >= 0 ? page : last;
                at = found.end();
            }
            if (last.isPresent() || from == soundAt) {
                return last.orElse(start.page());
            }
            if (from == deepest) {
                throw file.broken("There is no whole page at the end of the file", file.size());
            }
        }
    }

    @Override
    protected void decode(long frame) throws AudioFileException {
        if (frame < next || frame > next + NEAR) {
            locate(frame);
        }
        while (true) {
            int frames = packet();
            if (frames < 0) {
                throw file.broken("The sound ends after " + next + " frames instead of " + info().frames(),
                        file.size());
            }
            long begin = next;
            next += frames;
            if (frame < next) {
                holds(begin, next);
                return;
            }
        }
    }

    /** Decodes the next packet; answers its frames, or -1 at the end of the stream. */
    private int packet() throws AudioFileException {
        if (!packets.next()) {
            return -1;
        }
        bits.start(packets.packet(), packets.length());
        int frames;
        try {
            frames = decoder.decode(bits);
        } catch (VorbisFault e) {
            throw file.broken(e.what(), packets.position());
        }
        long granule = packets.granule();
        if (granule >= 0 && !packets.onLastPage() && granule - shift != next + frames) {
            throw file.broken("The page says that " + (granule - shift) + " frames of sound end here, and there are "
                    + (next + frames), packets.position());
        }
        return frames;
    }

    private void rewind() throws AudioFileException {
        packets.start(pages.read(start.page().position()));
        decoder.forget();
        next = Math.min(0, start.base());
    }

    /**
     * Halves the file until an anchor is near: a page that says how much sound ends on it, and on which the last packet
     * begins and ends. That packet is decoded for what it adds to the next one.
     */
    private void locate(long frame) throws AudioFileException {
        long low = start.page().end();
        long high = file.size();
        Optional<Page> anchor = Optional.empty();
        while (high - low > 0) {
            long middle = high - low > NEAR ? low + (high - low) / 2 : low;
            Optional<Page> found = anchor(middle, high);
            if (found.isPresent() && found.get().granule() - shift <= frame) {
                anchor = found;
                low = found.get().end();
            } else {
                high = middle;
            }
        }
        rewind();
        if (anchor.isPresent()) {
            Page page = pages.read(anchor.get().position());
            packets.start(page);
            for (int i = page.continued() ? 1 : 0; i < page.completed() - 1; i++) {
                packets.next();
            }
            next = page.granule() - shift;
            prime();
        }
    }

    private void prime() throws AudioFileException {
        packets.next();
        bits.start(packets.packet(), packets.length());
        try {
            decoder.decode(bits);
        } catch (VorbisFault e) {
            throw file.broken(e.what(), packets.position());
        }
    }

    private Optional<Page> anchor(long from, long to) throws AudioFileException {
        Optional<Page> page = pages.first(from, to);
        while (page.isPresent() && (page.get().granule() < 0 || page.get().last()
                || page.get().completed() < (page.get().continued() ? 2 : 1))) {
            page = pages.first(page.get().end(), to);
        }
        return page;
    }

    @Override
    protected void copy(int channel, int from, float[] to, int offset, int frames) {
        float[] samples = decoder.output()[channel];
        for (int i = 0; i < frames; i++) {
            float sample = samples[from + i];
            boolean finite = Math.abs(sample) <= Float.MAX_VALUE;
            to[offset + i] = finite ? sample : 0;
            nonFinite += finite ? 0 : 1;
        }
    }

    @Override
    protected void copy(int channel, int from, double[] to, int offset, int frames) {
        float[] samples = decoder.output()[channel];
        for (int i = 0; i < frames; i++) {
            float sample = samples[from + i];
            boolean finite = Math.abs(sample) <= Float.MAX_VALUE;
            to[offset + i] = finite ? sample : 0;
            nonFinite += finite ? 0 : 1;
        }
    }

    @Override
    public long nonFinite() {
        return nonFinite;
    }
}
