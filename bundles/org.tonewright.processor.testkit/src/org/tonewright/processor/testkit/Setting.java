package org.tonewright.processor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tonewright.processor.Param;
import org.tonewright.processor.ProcessorInfo;

/**
 * A value for every parameter, structural ones included, and words for it that stand in a sentence.
 *
 * @param words such as {@code with 'depth' at 1.0}
 * @param values in the order of the parameters
 */
record Setting(String words, double[] values) {

    /** Every parameter at its initial value. */
    static Setting initial(ProcessorInfo info) {
        return new Setting("with initial values", info.params().stream().mapToDouble(Param::initial).toArray());
    }

    /** One parameter at some value, the others as here. */
    Setting with(ProcessorInfo info, int param, double value) {
        double[] changed = values.clone();
        changed[param] = value;
        return new Setting("with '" + info.params().get(param).key() + "' at " + value, changed);
    }

    /**
     * Each parameter that is not structural in turn at each of its ends, the others at their initial values; of a
     * choice every label.
     */
    static List<Setting> extremes(ProcessorInfo info) {
        Setting initial = initial(info);
        List<Setting> settings = new ArrayList<>();
        for (int param = 0; param < info.params().size(); param++) {
            if (!info.params().get(param).structural()) {
                for (double value : ends(info.params().get(param))) {
                    settings.add(initial.with(info, param, value));
                }
            }
        }
        return settings;
    }

    /** The values of a parameter that are tried one by one, without its initial value. */
    static List<Double> ends(Param param) {
        List<Double> ends = new ArrayList<>();
        switch (param) {
        case Param.Real real -> {
            ends.add(real.max());
            ends.add(real.min());
        }
        case Param.Choice choice -> {
            for (int label = 0; label < choice.labels().size(); label++) {
                ends.add((double) label);
            }
        }
        case Param.Toggle _ -> {
            ends.add(1.0);
            ends.add(0.0);
        }
        }
        ends.remove(param.initial());
        return ends;
    }

    /** Values somewhere inside the ranges, from a seed; structural ones at their initial values. */
    static Setting random(ProcessorInfo info, long seed) {
        Random random = new Random(seed);
        double[] values = new double[info.params().size()];
        for (int param = 0; param < values.length; param++) {
            Param declared = info.params().get(param);
            double value = random(declared, random);
            values[param] = declared.structural() ? declared.initial() : value;
        }
        return new Setting("with random values of seed " + seed, values);
    }

    private static double random(Param param, Random random) {
        double share = 0.02 + 0.96 * random.nextDouble();
        return switch (param) {
        case Param.Real real -> real.scale() == Param.Scale.LINEAR ? real.min() + share * (real.max() - real.min())
                : Math.clamp(real.min() * StrictMath.pow(real.max() / real.min(), share), real.min(), real.max());
        case Param.Choice choice -> (int) (share * choice.labels().size());
        case Param.Toggle _ -> share < 0.5 ? 0 : 1;
        };
    }
}
