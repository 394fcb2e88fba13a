package org.tonewright.mastering.ddp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.disc.DiscTime;

/** A small fileset: two seconds of pause, five of track 1, a pause of two, five of track 2 with an index 02. */
public final class FilesetTrial {

    /** The length of the image. */
    public static final int SECTORS = 14 * 75;
    /** The bar code. */
    public static final String UPC = "4006381333931";

    private FilesetTrial() {}

    /** Writes the fileset. */
    public static void write(Path folder) throws IOException {
        byte[] image = new byte[SECTORS * DiscTime.BYTES];
        Random random = new Random(8);
        for (int second : new int[] {2, 9}) {
            for (int at = second * 75 * DiscTime.BYTES; at < (second + 5) * 75 * DiscTime.BYTES; at += 2) {
                int sample = random.nextInt(8000) - 4000;
                image[at] = (byte) sample;
                image[at + 1] = (byte) (sample >> 8);
            }
        }
        Files.write(folder.resolve(FilesetWriter.IMAGE), image);
        FilesetWriter.write(folder, sheet());
    }

    /** What it says. */
    public static CueSheet sheet() {
        return new CueSheet(Optional.of(UPC), "Smàll", "Nobody", List.of(new AudioFile("IMAGE.DAT", "BINARY", List.of(
                new Track(1, "One", "Nobody", "", Optional.of("QZAB12400001"), Set.of(Flag.DCP), 0, 0,
                        List.of(index(0, 0), index(1, 150))),
                new Track(2, "Zwölf", "Someone", "Who", Optional.of("QZAB12400002"), Set.of(Flag.PRE), 0, 0,
                        List.of(index(0, 525), index(1, 675), index(2, 900)))))),
                List.of());
    }

    private static Index index(int number, int sectors) {
        return new Index(number, new DiscTime(sectors));
    }

    /** Puts text at a place of a file. */
    public static void patch(Path file, int at, String text) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] by = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(by, 0, bytes, at, by.length);
        Files.write(file, bytes);
    }
}
