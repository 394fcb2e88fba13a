package org.tonewright.mastering.ddp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.tonewright.mastering.ddp.CdText.Kind;

/**
 * CD-Text as it stands in the lead-in (MMC-3, annex J; DDP study, section 7): packs of 18 bytes, which are type, track,
 * sequence, place in the text, twelve bytes, and a CRC over all of these (CCITT polynomial 0x1021 from 0, inverted, the
 * high byte first). One block: ISO 8859-1, English.
 */
public final class CdTextPacks {

    /** Bytes a pack. */
    static final int PACK = 18;
    /** Bytes of text in a pack. */
    static final int PAYLOAD = 12;
    /** Where the CRC stands. */
    static final int CRC = 16;
    /** The most packs of a block: their sequence is one byte. */
    public static final int MOST = 256;
    /** The type of the packs that tell the sizes. */
    static final int SIZES = 0x8F;
    /** The bytes of sizes: three packs. */
    static final int SIZES_LENGTH = 36;
    /** In the sizes: where the numbers of packs of each type are. */
    static final int SIZES_COUNTS = 4;
    /** In the sizes: where the last sequence of each block is. */
    static final int SIZES_LAST = 20;
    /** In the sizes: where the language of each block is. */
    static final int SIZES_LANGUAGE = 28;

    private static final int ENGLISH = 0x09;
    private static final int FARTHEST = 15;
    private static final int POLYNOMIAL = 0x1021;

    private final ByteArrayOutputStream packs = new ByteArrayOutputStream();
    private final byte[] sizes = new byte[SIZES_LENGTH];

    private CdTextPacks() {}

    /**
     * The packs of texts.
     *
     * @throws IllegalArgumentException if they are more than {@value #MOST}, with a sentence
     */
    public static byte[] of(CdText text) {
        int count = count(text);
        if (count > MOST) {
            throw new IllegalArgumentException("The texts need " + count + " packs of CD-Text, and a block holds "
                    + MOST + ".");
        }
        CdTextPacks packs = new CdTextPacks();
        text.texts().forEach((kind, strings) -> packs.strings(kind.code(), strings));
        packs.sizes(text.tracks());
        return packs.packs.toByteArray();
    }

    /** How many packs texts need, those of the sizes included. */
    public static int count(CdText text) {
        int count = SIZES_LENGTH / PAYLOAD;
        for (Map.Entry<Kind, List<String>> one : text.texts().entrySet()) {
            int bytes = one.getValue().stream().mapToInt(string -> string.length() + 1).sum();
            count += (bytes + PAYLOAD - 1) / PAYLOAD;
        }
        return count;
    }

    /** The strings of one type, each ended by NUL, cut into packs; the last pack is filled with NUL. */
    private void strings(int type, List<String> strings) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<Integer> owners = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int track = 0; track < strings.size(); track++) {
            byte[] bytes = strings.get(track).getBytes(StandardCharsets.ISO_8859_1);
            for (int place = 0; place <= bytes.length; place++) {
                owners.add(track);
                places.add(Math.min(FARTHEST, place));
                all.write(place < bytes.length ? bytes[place] : 0);
            }
        }
        byte[] bytes = all.toByteArray();
        for (int at = 0; at < bytes.length; at += PAYLOAD) {
            pack(type, owners.get(at), places.get(at), bytes, at);
        }
    }

    private void sizes(int tracks) {
        int last = packs.size() / PACK + SIZES_LENGTH / PAYLOAD - 1;
        sizes[1] = 1;
        sizes[2] = (byte) tracks;
        sizes[SIZES_COUNTS + (SIZES & 0xF)] = (byte) (SIZES_LENGTH / PAYLOAD);
        sizes[SIZES_LAST] = (byte) last;
        sizes[SIZES_LANGUAGE] = ENGLISH;
        byte[] whole = sizes.clone();
        for (int at = 0; at < whole.length; at += PAYLOAD) {
            pack(SIZES, at / PAYLOAD, 0, whole, at);
        }
    }

    private void pack(int type, int track, int place, byte[] bytes, int from) {
        byte[] pack = new byte[PACK];
        pack[0] = (byte) type;
        pack[1] = (byte) track;
        pack[2] = (byte) (packs.size() / PACK);
        pack[3] = (byte) place;
        System.arraycopy(bytes, from, pack, 4, Math.min(PAYLOAD, bytes.length - from));
        int crc = crc(pack, 0);
        pack[CRC] = (byte) (crc >> 8);
        pack[CRC + 1] = (byte) crc;
        packs.writeBytes(pack);
        if (type != SIZES) {
            sizes[SIZES_COUNTS + (type & 0xF)]++;
        }
    }

    /** The CRC of the pack that begins at a place. */
    static int crc(byte[] bytes, int start) {
        int crc = 0;
        for (int at = start; at < start + CRC; at++) {
            crc ^= (bytes[at] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc << 1) ^ ((crc & 0x8000) == 0 ? 0 : POLYNOMIAL);
            }
            crc &= 0xFFFF;
        }
        return ~crc & 0xFFFF;
    }
}
