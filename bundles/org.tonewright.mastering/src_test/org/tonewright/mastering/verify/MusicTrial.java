package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.Progress;
import org.tonewright.core.journal.Anchor;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.media.AudioFormats;

/** One title between two seconds of silence, as a delivery that a check looks at. */
final class MusicTrial {

    static final int RATE = 44_100;
    private static final int PAUSE = 2 * RATE;

    private MusicTrial() {}

    /** The results of a check of one title, by rule. */
    static List<RuleResult> check(QualityCheck check, Path folder, float[] left, float[] right) throws IOException {
        int frames = (left.length + 2 * PAUSE + DiscTime.FRAMES - 1) / DiscTime.FRAMES * DiscTime.FRAMES;
        byte[] bytes = new byte[4 * frames];
        for (int frame = 0; frame < left.length; frame++) {
            put(bytes, 4 * (PAUSE + frame), left[frame]);
            put(bytes, 4 * (PAUSE + frame) + 2, right[frame]);
        }
        Path file = Files.write(folder.resolve("trial.bin"), bytes);
        CueSheet sheet = new CueSheet(Optional.empty(), "", "", List.of(new CueSheet.AudioFile("trial.bin", "BINARY",
                List.of(new CueSheet.Track(1, "Piece", "", "", Optional.empty(), Set.of(), 0, 0,
                        List.of(new CueSheet.Index(1, new DiscTime(150))))))),
                List.of());
        DeliveryFacts.Title title = new DeliveryFacts.Title(1, "Piece", "", PAUSE, left.length, 0, null, null, "", "",
                "");
        DeliveryFacts facts = new DeliveryFacts("bin-cue", "", new DeliveryFacts.Release("", "", "", null, null), RATE,
                16, "trial.bin", "trial.cue", frames, 0, List.of(title), new Anchor(0, ""));
        List<RuleResult> results = new ArrayList<>();
        check.check(new DeliveredRelease(folder, facts, sheet, DiscAudio.open(file, AudioFormats.builtIn()), true),
                results::add, Progress.NONE);
        return results;
    }

    private static void put(byte[] bytes, int at, float sample) {
        int word = Math.clamp(Math.round(sample * 32768), -32768, 32767);
        bytes[at] = (byte) word;
        bytes[at + 1] = (byte) (word >> 8);
    }

    /** The result of one rule. */
    static RuleResult rule(List<RuleResult> results, String rule) {
        return results.stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
    }
}
