package org.tonewright.processor.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.processor.ProcessorFactory;

/** Checks that numbers come out whatever goes in. */
final class SoundChecks {

    private static final int FRAMES = 4096;
    /** A NaN that no arithmetic makes. */
    private static final int UNWRITTEN = 0x7fc0_70ae;

    static final List<Check> ALL = List.of(
            new Check("finite",
                    "No sample is NaN or infinite for noise, silence, an impulse, a constant, very loud and very "
                            + "quiet sound.",
                    SoundChecks::finite),
            new Check("extremes", "No sample is NaN or infinite with any parameter at an end of its range.",
                    SoundChecks::extremes),
            new Check("moving-parameters", "No sample is NaN or infinite while all parameters move.",
                    SoundChecks::movingParameters),
            new Check("written", "Every sample of every output is written.", SoundChecks::written),
            new Check("transport", "It runs wherever the transport stands or rolls, at any tempo.",
                    SoundChecks::transport),
            new Check("side-chain", "It runs with side-chains that are connected and with free ones.",
                    SoundChecks::sideChain));

    private SoundChecks() {}

    private static Verdict finite(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        Map<String, float[]> signals = new LinkedHashMap<>();
        signals.put("noise", Signals.noise(FRAMES, 1, 1));
        signals.put("silence", Signals.silence(FRAMES));
        signals.put("an impulse", Signals.impulse(FRAMES, 100, 1));
        signals.put("a constant", Signals.constant(FRAMES, 1));
        signals.put("noise at +40 dBFS", Signals.noise(FRAMES, 2, 100));
        signals.put("noise at -600 dBFS", Signals.noise(FRAMES, 3, 1e-30));
        signals.put("a sine at half the sample rate", alternating());
        for (int width : subject.widths()) {
            for (Map.Entry<String, float[]> signal : signals.entrySet()) {
                try (Bench bench = subject.bench(subject.initial(), Subject.RATE, width)) {
                    float[] twice = Signals.join(signal.getValue(), Signals.silence(FRAMES), signal.getValue());
                    Optional<String> fault = Subject.unsound(bench.runPorts(subject.everywhere(width, twice)));
                    if (fault.isPresent()) {
                        return Verdict.failed("For " + signal.getKey() + " " + fault.get() + ".");
                    }
                }
            }
        }
        return Verdict.passed(signals.size() + " signals came out finite.");
    }

    private static float[] alternating() {
        float[] signal = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            signal[i] = i % 2 == 0 ? 1 : -1;
        }
        return signal;
    }

    private static Verdict extremes(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        List<Setting> settings = Setting.extremes(subject.info);
        float[] signal = Signals.join(Signals.noise(FRAMES, 1, 1), Signals.silence(FRAMES),
                Signals.impulse(FRAMES, 0, 1),
                Signals.constant(FRAMES, 1));
        for (Setting setting : settings) {
            try (Bench bench = subject.bench(setting)) {
                Optional<String> fault = Subject.unsound(bench.runPorts(subject.everywhere(subject.width(), signal)));
                if (fault.isPresent()) {
                    return Verdict.failed(setting.words() + " " + fault.get() + ".");
                }
            }
        }
        return Verdict.passed("It ran with " + settings.size() + " settings, one parameter at an end in each.");
    }

    private static Verdict movingParameters(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        int pieces = 64;
        for (int width : subject.widths()) {
            for (int piece : new int[] {Bench.QUANTUM, 4 * Bench.QUANTUM}) {
                try (Bench bench = subject.bench(subject.initial(), Subject.RATE, width)) {
                    Optional<String> fault = Subject.unsound(subject.wander(bench, 1000, pieces, piece));
                    if (fault.isPresent()) {
                        return Verdict.failed("With new targets every " + piece + " frames " + fault.get() + ".");
                    }
                }
            }
        }
        return Verdict.passed("All parameters went to " + pieces + " random places in one and in four blocks each.");
    }

    private static Verdict written(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        for (int width : subject.widths()) {
            for (float peak : new float[] {0.5f, 0}) {
                try (Bench bench = subject.bench(subject.initial(), Subject.RATE, width)) {
                    bench.prefill(Float.intBitsToFloat(UNWRITTEN));
                    Optional<String> place = unwritten(bench.runPorts(subject.noise(width, FRAMES, peak)));
                    if (place.isPresent()) {
                        return Verdict.failed("With a width of " + width + " " + place.get() + " is not written.");
                    }
                }
            }
        }
        return Verdict.passed("Of outputs filled with a mark before each block no mark was left.");
    }

    private static Optional<String> unwritten(float[][][] signals) {
        for (int port = 0; port < signals.length; port++) {
            for (int channel = 0; channel < signals[port].length; channel++) {
                for (int i = 0; i < signals[port][channel].length; i++) {
                    if (Float.floatToRawIntBits(signals[port][channel][i]) == UNWRITTEN) {
                        return Optional.of(Subject.place(port, channel, i));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Verdict transport(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        long[] positions = {-96_000, -1, 0, 12_345, 1L << 40};
        double[] tempos = {5, 60, 133.33, 999};
        float[][][] inputs = subject.noise(subject.width(), FRAMES, 0.5);
        try (Bench bench = subject.bench(subject.initial())) {
            for (long position : positions) {
                for (double tempo : tempos) {
                    for (boolean rolling : new boolean[] {true, false}) {
                        bench.tempo(tempo).locate(position).rolling(rolling);
                        Optional<String> fault = Subject.unsound(bench.runPorts(inputs));
                        if (fault.isPresent()) {
                            return Verdict.failed(
                                    "At position " + position + " and tempo " + tempo + " " + fault.get() + ".");
                        }
                    }
                }
            }
        }
        return Verdict.passed("It ran at " + positions.length + " positions and " + tempos.length + " tempos.");
    }

    private static Verdict sideChain(ProcessorFactory factory) {
        Subject subject = new Subject(factory);
        int ports = subject.info.inputs().size();
        if (ports == 1) {
            return Verdict.passed("It has no side-chain.");
        }
        float[][][] inputs = subject.noise(subject.width(), FRAMES, 0.5);
        float[][][] free = inputs.clone();
        for (int port = 1; port < ports; port++) {
            free[port] = new float[0][];
        }
        try (Bench bench = subject.bench(subject.initial())) {
            for (float[][][] run : List.of(free, inputs, free)) {
                Optional<String> fault = Subject.unsound(bench.runPorts(run));
                if (fault.isPresent()) {
                    return Verdict.failed(
                            "With its side-chains " + (run == free ? "free " : "connected ") + fault.get() + ".");
                }
            }
        }
        return Verdict.passed("It ran with " + (ports - 1) + " side-chains free, connected and free again.");
    }
}
