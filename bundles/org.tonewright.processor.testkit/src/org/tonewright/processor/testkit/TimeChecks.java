package org.tonewright.processor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;

/** Checks of how long sound stays in a processor. */
final class TimeChecks {

    /** A low rate, at which a second costs little. */
    private static final double RATE = 22_050;
    /** -120 dBFS: below it a tail counts as silence. */
    private static final double SILENCE = 1e-6;
    /** The most frames that the check of the tail runs through a processor. */
    private static final long FRAMES = 6_000_000;
    /** After so many frames of nothing at all, 10 s, the rest of a tail is taken for silence too. */
    private static final int NOTHING = (int) (10 * RATE);
    private static final int PIECE = 4096;
    /** Long enough for an unguarded loop with a decay time of 2.5 s to fall from -400 dBFS to the denormals. */
    private static final int DECAY = (int) (16 * RATE);

    /** More denormal samples than this in one go are no mere passage from small numbers to nothing. */
    private static final int LINGERING = 2 * Bench.QUANTUM;

    static final List<Check> ALL = List.of(
            new Check("constants", "latency() and tail() are 0 or more and the same for the life of an instance.",
                    TimeChecks::constants),
            new Check("latency", "Sound arrives as many frames late as latency() says, and none earlier.",
                    LatencyCheck::look),
            new Check("tail",
                    "After the input falls silent the output is below -120 dBFS once latency() and tail() are over.",
                    TimeChecks::tail),
            new Check("denormals",
                    "Feedback dies away to nothing instead of lingering in denormal numbers, which are slow.",
                    TimeChecks::denormals));

    private TimeChecks() {}

    private static Verdict constants(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        try (Bench bench = subject.bench(subject.initial())) {
            Processor processor = bench.processor();
            int latency = processor.latency();
            int tail = processor.tail();
            subject.wander(bench, 1, 16, 4 * Bench.QUANTUM);
            boolean constant = processor.latency() == latency && processor.tail() == tail;
            processor.reset();
            constant &= processor.latency() == latency && processor.tail() == tail;
            String numbers = "Latency " + latency + ", tail " + (tail == Processor.ENDLESS ? "endless" : tail + "")
                    + " frames";
            return constant && latency >= 0 && tail >= 0 ? Verdict.passed(numbers + ".")
                    : Verdict.failed(
                            numbers + " at first; " + processor.latency() + " and " + processor.tail() + " later.");
        }
    }

    private static Verdict tail(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        List<Setting> settings = new ArrayList<>(List.of(subject.initial()));
        settings.addAll(Setting.extremes(subject.info));
        settings.addAll(subject.typical());
        long spent = 0;
        double loudest = 0;
        int runs = 0;
        for (Setting setting : settings) {
            try (Bench bench = subject.bench(setting, RATE, subject.width())) {
                int tail = bench.processor().tail();
                if (tail == Processor.ENDLESS) {
                    return Verdict.passed("It says that its tail is endless " + setting.words() + ".");
                }
                if (spent > FRAMES) {
                    break;
                }
                long quiet = (long) bench.processor().latency() + tail;
                bench.runPorts(subject.noise(subject.width(), 8192, 0.5));
                spent += decay(subject, bench, quiet);
                double level = peak(bench.runPorts(subject.everywhere(subject.width(), Signals.silence(8192))));
                if (!(level < SILENCE)) {
                    return Verdict
                            .failed(String.format(Locale.ROOT, "%s, %d frames after the input fell silent, the output "
                                    + "is at %.1f dBFS.", setting.words(), quiet, 20 * StrictMath.log10(level)));
                }
                loudest = Math.max(loudest, level);
                runs++;
            }
        }
        return Verdict.passed(String.format(Locale.ROOT, "At most %.1f dBFS with %d settings.",
                20 * StrictMath.log10(Math.max(loudest, 1e-20)), runs));
    }

    /** Runs silence through for so many frames, or until nothing has come out for long; answers how many it were. */
    private static long decay(Subject subject, Bench bench, long quiet) {
        float[][][] silence = subject.everywhere(subject.width(), Signals.silence(PIECE));
        int nothing = 0;
        long at = 0;
        while (at < quiet && nothing < NOTHING) {
            int frames = (int) Math.min(PIECE, (quiet - at + Bench.QUANTUM - 1) / Bench.QUANTUM * Bench.QUANTUM);
            float[][][] piece = frames == PIECE ? silence : Subject.slice(silence, 0, frames);
            nothing = peak(bench.runPorts(piece)) == 0 ? nothing + frames : 0;
            at += frames;
        }
        return at;
    }

    private static double peak(float[][][] signals) {
        double peak = 0;
        for (float[][] port : signals) {
            for (float[] channel : port) {
                for (float sample : channel) {
                    peak = Math.max(peak, Math.abs(sample));
                }
            }
        }
        return peak;
    }

    /**
     * The sound that enters is so quiet (-400 dBFS) that a loop without a guard soon gets to the denormal numbers, and
     * yet far above them, so that only repeated multiplication, not a single gain, leads there. Loops that are not
     * heard at the output, such as those of a detector, stay unseen.
     */
    private static Verdict denormals(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (Setting setting : subject.typical()) {
            try (Bench bench = subject.bench(setting, RATE, subject.width())) {
                bench.runPorts(subject.noise(subject.width(), 4096, 1e-20));
                float[][][] silence = subject.everywhere(subject.width(), Signals.silence(PIECE));
                for (int at = 0; at < DECAY; at += PIECE) {
                    int denormals = denormals(bench.runPorts(silence));
                    if (denormals > LINGERING) {
                        return Verdict.failed(
                                String.format(Locale.ROOT, "%s, %.1f s after a burst at -400 dBFS, %d samples in "
                                        + "4096 frames are denormal.", setting.words(), at / RATE, denormals));
                    }
                }
            }
        }
        return Verdict.passed("In 16 s of decay after bursts at -400 dBFS no denormals linger.");
    }

    private static int denormals(float[][][] signals) {
        int denormals = 0;
        for (float[][] port : signals) {
            for (float[] channel : port) {
                for (float sample : channel) {
                    if (sample != 0 && Math.abs(sample) < Float.MIN_NORMAL) {
                        denormals++;
                    }
                }
            }
        }
        return denormals;
    }
}
