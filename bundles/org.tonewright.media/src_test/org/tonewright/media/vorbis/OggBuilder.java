package org.tonewright.media.vorbis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Takes Ogg files apart and puts them together again, on other pages, with other claims, or with right checksums. */
public final class OggBuilder {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final int stream;
    private int sequence;

    private OggBuilder(int stream) {
        this.stream = stream;
    }

    /** A file of 19845 frames in 2 channels at 22050 Hz, made with oggenc 1.4.2 from plucked strings of SoX. */
    public static byte[] plucked() {
        try (InputStream in = Objects.requireNonNull(OggBuilder.class.getResourceAsStream("plucked.ogg"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packets of a file of one stream. */
    static List<byte[]> packets(byte[] ogg) {
        List<byte[]> packets = new ArrayList<>();
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        for (int page = 0; page < ogg.length;) {
            int segments = ogg[page + 26] & 0xff;
            int at = page + 27 + segments;
            for (int i = 0; i < segments; i++) {
                int size = ogg[page + 27 + i] & 0xff;
                packet.write(ogg, at, size);
                at += size;
                if (size < 255) {
                    packets.add(packet.toByteArray());
                    packet.reset();
                }
            }
            page = at;
        }
        return packets;
    }

    /**
     * The same sound on small pages.
     *
     * @param perPage the packets of sound on a page
     * @param first the granule position at which the sound begins; below 0, its first frames are to be left out
     * @param total the granule position of the last page
     */
    static byte[] repaged(byte[] ogg, int perPage, long first, long total) {
        List<byte[]> packets = packets(ogg);
        OggBuilder builder = new OggBuilder(7);
        builder.page(2, 0, packets.subList(0, 1));
        builder.page(0, 0, packets.subList(1, 3));
        VorbisSetup setup = setup(packets);
        PacketBits bits = new PacketBits();
        long granule = first;
        int before = 0;
        for (int i = 3; i < packets.size(); i += perPage) {
            List<byte[]> onPage = packets.subList(i, Math.min(packets.size(), i + perPage));
            for (byte[] packet : onPage) {
                bits.start(Arrays.copyOf(packet, packet.length + PacketBits.PADDING), packet.length);
                int block = setup.blockOf(bits);
                granule += before == 0 ? 0 : (before + block) / 4;
                before = block;
            }
            boolean last = i + perPage >= packets.size();
            builder.page(last ? 4 : 0, last ? total : granule, onPage);
        }
        return builder.file.toByteArray();
    }

    private static VorbisSetup setup(List<byte[]> packets) {
        PacketBits bits = new PacketBits();
        try {
            bits.start(Arrays.copyOf(packets.get(0), packets.get(0).length + 8), packets.get(0).length);
            VorbisSetup.Identification id = VorbisSetup.Identification.read(bits);
            bits.start(Arrays.copyOf(packets.get(2), packets.get(2).length + 8), packets.get(2).length);
            return VorbisSetup.read(bits, id);
        } catch (VorbisFault e) {
            throw new IllegalStateException(e);
        }
    }

    private void page(int flags, long granule, List<byte[]> packets) {
        ByteArrayOutputStream segments = new ByteArrayOutputStream();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            content.writeBytes(packet);
            for (int left = packet.length; left >= 0; left -= 255) {
                segments.write(Math.min(left, 255));
            }
        }
        if (segments.size() > 255) {
            throw new IllegalArgumentException("Too much for one page");
        }
        ByteBuffer header = ByteBuffer.allocate(27).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'O').put((byte) 'g').put((byte) 'g').put((byte) 'S').put((byte) 0).put((byte) flags);
        header.putLong(granule).putInt(stream).putInt(sequence++).putInt(0).put((byte) segments.size());
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(header.array());
        page.writeBytes(segments.toByteArray());
        page.writeBytes(content.toByteArray());
        file.writeBytes(withChecksums(page.toByteArray()));
    }

    /** The file with the checksum of every page it still has made right. */
    public static byte[] withChecksums(byte[] ogg) {
        byte[] result = ogg.clone();
        for (int page = 0; page + 27 <= result.length && result[page] == 'O' && result[page + 1] == 'g';) {
            int segments = result[page + 26] & 0xff;
            int size = 27 + segments;
            for (int i = 0; i < segments && page + 27 + i < result.length; i++) {
                size += result[page + 27 + i] & 0xff;
            }
            if (page + size > result.length) {
                break;
            }
            Arrays.fill(result, page + 22, page + 26, (byte) 0);
            int crc = 0;
            for (int i = page; i < page + size; i++) {
                crc ^= result[i] << 24;
                for (int bit = 0; bit < 8; bit++) {
                    crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
                }
            }
            ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN).putInt(page + 22, crc);
            page += size;
        }
        return result;
    }
}
