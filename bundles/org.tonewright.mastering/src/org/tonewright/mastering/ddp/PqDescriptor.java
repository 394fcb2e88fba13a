package org.tonewright.mastering.ddp;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.mastering.disc.DiscTime;

/** The file of the PQ descriptor: 64 bytes for each entry (DDP study, section 5). */
final class PqDescriptor {

    /** Bytes an entry. */
    static final int PACKET = 64;
    /** 99 tracks with 100 index points each, the lead-in, and the lead-out twice. */
    static final int MOST = 99 * 100 + 3;

    private static final String MARK = "VVVS";
    private static final int FRAMES = DiscTime.PER_SECOND;

    private PqDescriptor() {}

    /** The bytes of entries. */
    static byte[] bytes(List<PqEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> bytes.writeBytes(packet(entry)));
        return bytes.toByteArray();
    }

    private static byte[] packet(PqEntry entry) {
        String track = entry.track() == PqEntry.LEAD_OUT ? "AA" : two(entry.track());
        String control = Integer.toHexString(entry.control()).toUpperCase(Locale.ROOT) + (entry.scms() ? "S" : "1");
        return Packet.blank(PACKET).text(0, 4, MARK).text(4, 2, track).text(6, 2, two(entry.index()))
                .text(8, 8, "  " + entry.time().toString().replace(":", "")).text(16, 2, control)
                .text(20, 12, entry.isrc()).text(32, 13, entry.upc()).bytes();
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /**
     * Reads entries.
     *
     * @param file what the file is called in sentences
     */
    static List<PqEntry> parse(String file, byte[] bytes) throws DdpException {
        List<PqEntry> entries = new ArrayList<>();
        for (int start = 0; start < bytes.length; start += PACKET) {
            if (bytes.length - start < PACKET) {
                throw DdpException.at(file, start, "the last entry has " + (bytes.length - start) + " of its " + PACKET
                        + " bytes");
            }
            entries.add(entry(Packet.of(file, bytes, start, PACKET)));
        }
        return entries;
    }

    private static PqEntry entry(Packet packet) throws DdpException {
        if (!packet.text(0, 4).equals(MARK)) {
            throw packet.wrong(0, "an entry begins with '" + packet.text(0, 4) + "' and not with " + MARK);
        }
        String name = packet.text(4, 2);
        int track = name.equals("AA") ? PqEntry.LEAD_OUT : number(packet, 4, "track");
        return new PqEntry(track, number(packet, 6, "index point"), time(packet), control(packet),
                packet.text(16, 2).endsWith("S"), packet.text(20, 12), packet.text(32, 13));
    }

    private static int number(Packet packet, int offset, String what) throws DdpException {
        if (!packet.text(offset, 2).matches("[0-9]{2}")) {
            throw packet.wrong(offset, "'" + packet.text(offset, 2) + "' is not the number of a" + (what.equals("track")
                    ? " track"
                    : "n " + what));
        }
        return Integer.parseInt(packet.text(offset, 2));
    }

    /** {@code MMSSFF}, which some fill with zeros to eight digits. */
    private static DiscTime time(Packet packet) throws DdpException {
        long digits = packet.number(8, 8).orElse(-1);
        long minute = digits / 10_000;
        long second = digits / 100 % 100;
        long frame = digits % 100;
        if (digits < 0 || minute > 99 || second > 59 || frame >= FRAMES) {
            throw packet.wrong(8, "'" + packet.text(8, 8) + "' is not a time from 00:00:00 to 99:59:74");
        }
        return new DiscTime((int) ((minute * 60 + second) * FRAMES + frame));
    }

    private static int control(Packet packet) throws DdpException {
        String control = packet.text(16, 2);
        if (!control.matches("[0-9A-F][1S]")) {
            throw packet.wrong(16, "'" + control + "' is not a control byte: a hexadecimal digit, and 1 or S");
        }
        return Integer.parseInt(control.substring(0, 1), 16);
    }
}
