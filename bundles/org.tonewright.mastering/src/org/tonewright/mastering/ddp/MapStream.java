package org.tonewright.mastering.ddp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The file {@value #FILE}, the map of a fileset: 128 bytes for each stream, which name its file (DDP study, section 4).
 */
final class MapStream {

    /** The name of the file, the same in every fileset. */
    static final String FILE = "DDPMS";
    /** Bytes a stream. */
    static final int PACKET = 128;
    /** More streams than any fileset has. */
    static final int MOST = 256;

    private static final String MARK = "VVVM";
    private static final int NAME_LENGTH = 17;
    private static final String SUBCODE = "S0";
    private static final String MAIN = "D0";
    private static final String AUDIO = "DA";
    private static final String PQ = "PQ DESCR";
    private static final String TEXT = "CDTEXT";

    private MapStream() {}

    /**
     * One stream.
     *
     * @param type {@code D0} for the image, {@code S0} for subcode
     * @param length in sectors of an image, in bytes else; empty if it is not stated
     * @param start the first sector of an image; empty if it is not stated
     * @param subcode what a subcode stream holds
     * @param mode of an image, {@code DA} for audio
     * @param storage how sectors are stored; 7 for whole ones of 2352 bytes; 0 is seen for the same
     * @param pregap how much of an image is the pause of track 1, in sectors; empty if it is not stated
     * @param name of the file
     * @param offset where its packet begins in the map
     */
    record Stream(String type, OptionalLong length, OptionalLong start, String subcode, String mode, String storage,
            OptionalLong pregap, String name, long offset) {

        boolean isAudio() {
            return type.equals(MAIN) && mode.equals(AUDIO);
        }

        boolean isPq() {
            return type.equals(SUBCODE) && subcode.equals(PQ);
        }

        boolean isText() {
            return type.equals(SUBCODE) && subcode.equals(TEXT);
        }
    }

    /** A packet of CD-Text. */
    static byte[] text(String name, long bytes) {
        return stream(SUBCODE, bytes, name).text(30, 8, TEXT).text(55, 2, "00").bytes();
    }

    /** A packet of the PQ descriptor. */
    static byte[] pq(String name, long bytes) {
        return stream(SUBCODE, bytes, name).text(30, 8, PQ).bytes();
    }

    /** A packet of the image: whole sectors, not scrambled. */
    static byte[] audio(String name, long sectors, int pregap) {
        return stream(MAIN, sectors, name).text(38, 2, AUDIO).text(40, 2, "70").number(46, 4, pregap).bytes();
    }

    private static Packet stream(String type, long length, String name) {
        return Packet.blank(PACKET).text(0, 4, MARK).text(4, 2, type).number(14, 8, length).number(71, 3, NAME_LENGTH)
                .text(74, NAME_LENGTH, name);
    }

    /** Reads the map. */
    static List<Stream> parse(byte[] bytes) throws DdpException {
        List<Stream> streams = new ArrayList<>();
        for (int start = 0; start < bytes.length; start += PACKET) {
            if (bytes.length - start < PACKET) {
                throw DdpException.at(FILE, start, "the last stream has " + (bytes.length - start) + " of its "
                        + PACKET + " bytes");
            }
            streams.add(stream(Packet.of(FILE, bytes, start, PACKET), start));
        }
        return streams;
    }

    private static Stream stream(Packet packet, int start) throws DdpException {
        if (!packet.text(0, 4).equals(MARK)) {
            throw packet.wrong(0, "a stream begins with '" + packet.text(0, 4) + "' and not with " + MARK);
        }
        return new Stream(packet.text(4, 2), packet.number(14, 8), packet.number(22, 8), packet.text(30, 8),
                packet.text(38, 2), packet.text(40, 1), packet.number(46, 4), packet.text(74, NAME_LENGTH), start);
    }

    /**
     * The one stream of a kind.
     *
     * @param what it is called in sentences
     */
    static Optional<Stream> only(List<Stream> streams, String what) throws DdpException {
        if (streams.size() > 1) {
            throw DdpException.at(FILE, streams.get(1).offset(), "there is a second stream of " + what
                    + ", and only one is read");
        }
        return streams.stream().findFirst();
    }
}
