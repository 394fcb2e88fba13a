package org.tonewright.mastering.ddp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tonewright.mastering.ddp.CdText.Kind;

/**
 * Reads packs of CD-Text as {@link CdTextPacks} describes them. Of several blocks the first is read, which is the one
 * that players show. A NUL after the last pack, which some programs leave there, is passed over.
 */
public final class CdTextReader {

    /** Eight blocks of 256 packs, and the NUL. */
    static final int LONGEST = 8 * CdTextPacks.MOST * CdTextPacks.PACK + 1;

    private static final int LATIN = 0;
    private static final int DOUBLE_BYTES = 0x80;
    private static final int MOST_TRACKS = 99;

    private final String file;
    private final byte[] bytes;
    private final Map<Integer, ByteArrayOutputStream> payloads = new TreeMap<>();
    private final int[] counts = new int[16];
    private int last;

    private CdTextReader(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads packs.
     *
     * @param file what the file is called in sentences
     * @throws DdpException if they are not sound CD-Text in ISO 8859-1, with file, place and what is wrong
     */
    public static CdText read(String file, byte[] bytes) throws DdpException {
        CdTextReader reader = new CdTextReader(file, bytes);
        int end = bytes.length % CdTextPacks.PACK == 1 && bytes[bytes.length - 1] == 0 ? bytes.length - 1
                : bytes.length;
        if (end == 0 || end % CdTextPacks.PACK != 0 || end > LONGEST) {
            throw DdpException.at(file, end / CdTextPacks.PACK * CdTextPacks.PACK, "the file has " + bytes.length
                    + " bytes, and CD-Text is 1 to " + LONGEST / CdTextPacks.PACK + " whole packs of "
                    + CdTextPacks.PACK);
        }
        for (int start = 0; start < end; start += CdTextPacks.PACK) {
            reader.pack(start);
        }
        return reader.text();
    }

    private void pack(int start) throws DdpException {
        int stated = (bytes[start + CdTextPacks.CRC] & 0xFF) << 8 | bytes[start + CdTextPacks.CRC + 1] & 0xFF;
        int crc = CdTextPacks.crc(bytes, start);
        if (stated != crc) {
            throw DdpException.at(file, start + CdTextPacks.CRC, String.format(Locale.ROOT,
                    "the pack has the CRC %04X, and its bytes give %04X", stated, crc));
        }
        int type = bytes[start] & 0xFF;
        if (type < 0x80 || type > CdTextPacks.SIZES) {
            throw DdpException.at(file, start, String.format(Locale.ROOT, "%02X is not a type of CD-Text", type));
        }
        if ((bytes[start + 3] >> 4 & 7) != 0) {
            return;
        }
        if ((bytes[start + 3] & DOUBLE_BYTES) != 0) {
            throw DdpException.at(file, start + 3, "the text is in characters of two bytes, which are not read");
        }
        int sequence = start / CdTextPacks.PACK;
        if ((bytes[start + 2] & 0xFF) != sequence) {
            throw DdpException.at(file, start + 2, "the pack has the number " + (bytes[start + 2] & 0xFF)
                    + " and should have " + sequence);
        }
        last = sequence;
        counts[type & 0xF]++;
        payloads.computeIfAbsent(type, _ -> new ByteArrayOutputStream()).write(bytes, start + 4, CdTextPacks.PAYLOAD);
    }

    private CdText text() throws DdpException {
        byte[] sizes = payloads.getOrDefault(CdTextPacks.SIZES, new ByteArrayOutputStream()).toByteArray();
        if (sizes.length != CdTextPacks.SIZES_LENGTH) {
            throw DdpException.at(file, bytes.length, "there are " + sizes.length / CdTextPacks.PAYLOAD
                    + " packs of sizes (8F), and 3 belong to a block");
        }
        int tracks = sizes[2];
        if (sizes[0] != LATIN || sizes[1] != 1 || tracks < 1 || tracks > MOST_TRACKS) {
            throw DdpException.at(file, place(0), "the sizes state the characters " + sizes[0] + " and the tracks "
                    + sizes[1] + " to " + tracks + "; ISO 8859-1 is 0, and tracks are 1 to 99 at most");
        }
        for (int type = 0; type < counts.length; type++) {
            if (sizes[CdTextPacks.SIZES_COUNTS + type] != (byte) counts[type]) {
                throw DdpException.at(file, place(CdTextPacks.SIZES_COUNTS + type), String.format(Locale.ROOT,
                        "the sizes state %d packs of the type %02X, and there are %d",
                        sizes[CdTextPacks.SIZES_COUNTS + type] & 0xFF, 0x80 + type, counts[type]));
            }
        }
        if ((sizes[CdTextPacks.SIZES_LAST] & 0xFF) != last) {
            throw DdpException.at(file, place(CdTextPacks.SIZES_LAST), "the sizes state that the last pack is "
                    + (sizes[CdTextPacks.SIZES_LAST] & 0xFF) + ", and it is " + last);
        }
        EnumMap<Kind, List<String>> texts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            ByteArrayOutputStream payload = payloads.get(kind.code());
            if (payload != null) {
                texts.put(kind, strings(kind, payload.toByteArray(), tracks));
            }
        }
        return new CdText(tracks, texts);
    }

    /** Where a byte of the sizes stands in the file: its packs are the last ones of the first block. */
    private long place(int index) {
        long first = last - CdTextPacks.SIZES_LENGTH / CdTextPacks.PAYLOAD + 1;
        return (first + index / CdTextPacks.PAYLOAD) * CdTextPacks.PACK + 4 + index % CdTextPacks.PAYLOAD;
    }

    private List<String> strings(Kind kind, byte[] payload, int tracks) throws DdpException {
        List<String> strings = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < payload.length && strings.size() <= tracks; at++) {
            if (payload[at] == 0) {
                String string = new String(payload, from, at - from, StandardCharsets.ISO_8859_1);
                strings.add(string.equals("\t") && !strings.isEmpty() ? strings.getLast() : string);
                from = at + 1;
            }
        }
        byte[] rest = Arrays.copyOfRange(payload, from, payload.length);
        for (byte one : rest) {
            if (strings.size() <= tracks || one != 0) {
                throw DdpException.at(file, bytes.length, String.format(Locale.ROOT,
                        "the type %02X has %d texts, and %d tracks and the disc need %d", kind.code(), strings.size(),
                        tracks, tracks + 1));
            }
        }
        if (strings.size() <= tracks) {
            throw DdpException.at(file, bytes.length, String.format(Locale.ROOT,
                    "the type %02X has %d texts, and %d tracks and the disc need %d", kind.code(), strings.size(),
                    tracks, tracks + 1));
        }
        return strings;
    }
}
