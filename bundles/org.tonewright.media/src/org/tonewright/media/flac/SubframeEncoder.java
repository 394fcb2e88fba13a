package org.tonewright.media.flac;

/**
 * Codes one channel of a block in the fewest bits it finds: as a constant, verbatim, or by a fixed or linear predictor
 * with a residual in Rice code (RFC 9639, section 9.2). {@link #plan} decides, {@link #write} writes what was planned
 * last.
 */
final class SubframeEncoder {

    private static final int MOST_PARTITIONS = 6;
    private static final int FIXED_ORDERS = 4;

    private enum Kind {
        CONSTANT, VERBATIM, FIXED, LINEAR
    }

    private final LinearPrediction prediction = new LinearPrediction();
    private final int[] coefficients = new int[LinearPrediction.ORDER];
    private final long[] sums = new long[1 << MOST_PARTITIONS];
    private final int[] candidate = new int[1 << MOST_PARTITIONS];
    private final int[] parameters = new int[1 << MOST_PARTITIONS];
    private long[] sound = {};
    private long[] residual = {};
    private int size;
    private int width;
    private int wasted;
    private Kind kind = Kind.CONSTANT;
    private int order;
    private int shift;
    private int partitionOrder;

    /**
     * Decides how to code a channel.
     *
     * @param samples integers
     * @param frames how many
     * @param bits the bits of a sample
     * @return the bits it takes
     */
    long plan(long[] samples, int frames, int bits) {
        if (sound.length < frames) {
            sound = new long[frames];
            residual = new long[frames];
        }
        size = frames;
        long used = 0;
        boolean constant = true;
        for (int i = 0; i < frames; i++) {
            used |= samples[i];
            constant &= samples[i] == samples[0];
        }
        wasted = used == 0 || constant ? 0 : Long.numberOfTrailingZeros(used);
        width = bits - wasted;
        for (int i = 0; i < frames; i++) {
            sound[i] = samples[i] >> wasted;
        }
        if (constant) {
            kind = Kind.CONSTANT;
            return 8 + width;
        }
        return predict();
    }

    private long predict() {
        long verbatim = (long) size * width;
        int fixedOrder = bestFixedOrder();
        fixedResidual(fixedOrder);
        long fixed = (long) fixedOrder * width + 6 + partition(fixedOrder);
        int highest = prediction.analyse(sound, size);
        long linear = Long.MAX_VALUE;
        if (highest > 0) {
            order = prediction.bestOrder(highest, size, width);
            shift = prediction.quantise(order, coefficients);
            if (shift >= 0 && linearResidual()) {
                linear = (long) order * (width + LinearPrediction.PRECISION) + 15 + partition(order);
            }
        }
        long overhead = 8 + wasted;
        if (linear < fixed && linear < verbatim) {
            kind = Kind.LINEAR;
            return overhead + linear;
        }
        if (fixed < verbatim) {
            kind = Kind.FIXED;
            order = fixedOrder;
            fixedResidual(order);
            return overhead + 6 + (long) order * width + partition(order);
        }
        kind = Kind.VERBATIM;
        return overhead + verbatim;
    }

    /** The order of the fixed predictor with the smallest residual in absolute sum. */
    private int bestFixedOrder() {
        if (size <= FIXED_ORDERS) {
            return 0;
        }
        long[] total = new long[FIXED_ORDERS + 1];
        long d1 = sound[3] - sound[2];
        long d2 = d1 - (sound[2] - sound[1]);
        long d3 = d2 - (sound[2] - 2 * sound[1] + sound[0]);
        for (int i = FIXED_ORDERS; i < size; i++) {
            long e0 = sound[i];
            long e1 = e0 - sound[i - 1];
            long e2 = e1 - d1;
            long e3 = e2 - d2;
            long e4 = e3 - d3;
            total[0] += Math.abs(e0);
            total[1] += Math.abs(e1);
            total[2] += Math.abs(e2);
            total[3] += Math.abs(e3);
            total[4] += Math.abs(e4);
            d1 = e1;
            d2 = e2;
            d3 = e3;
        }
        int best = 0;
        for (int i = 1; i <= FIXED_ORDERS; i++) {
            best = total[i] < total[best] ? i : best;
        }
        return best;
    }

    private void fixedResidual(int of) {
        long[] s = sound;
        for (int i = of; i < size; i++) {
            residual[i] = switch (of) {
            case 0 -> s[i];
            case 1 -> s[i] - s[i - 1];
            case 2 -> s[i] - 2 * s[i - 1] + s[i - 2];
            case 3 -> s[i] - 3 * (s[i - 1] - s[i - 2]) - s[i - 3];
            default -> s[i] - 4 * (s[i - 1] + s[i - 3]) + 6 * s[i - 2] + s[i - 4];
            };
        }
    }

    /** Whether every residual fits 32 bits, as the format demands. */
    private boolean linearResidual() {
        long outside = 0;
        for (int i = order; i < size; i++) {
            long sum = 0;
            for (int j = 0; j < order; j++) {
                sum += coefficients[j] * sound[i - 1 - j];
            }
            long value = sound[i] - (sum >> shift);
            residual[i] = value;
            outside |= value ^ value >> 63;
        }
        return outside >> 31 == 0;
    }

    /** Chooses the partitions of the residual and their parameters; answers the bits of the coded residual. */
    private long partition(int warmUp) {
        int highest = Math.min(MOST_PARTITIONS, Integer.numberOfTrailingZeros(size));
        while (highest > 0 && size >> highest <= warmUp) {
            highest--;
        }
        int length = size >> highest;
        int count = 1 << highest;
        for (int p = 0; p < count; p++) {
            long sum = 0;
            for (int i = Math.max(p * length, warmUp); i < (p + 1) * length; i++) {
                sum += residual[i] << 1 ^ residual[i] >> 63;
            }
            sums[p] = sum;
        }
        long fewest = Long.MAX_VALUE;
        for (int level = highest; level >= 0; level--) {
            long bits = 0;
            int partitions = 1 << level;
            for (int p = 0; p < partitions; p++) {
                long frames = (size >> level) - (p == 0 ? warmUp : 0);
                int parameter = parameter(sums[p], frames);
                candidate[p] = parameter;
                bits += 5 + frames * (parameter + 1) + (sums[p] >> parameter);
            }
            if (bits < fewest) {
                fewest = bits;
                partitionOrder = level;
                System.arraycopy(candidate, 0, parameters, 0, partitions);
            }
            for (int p = 0; p < partitions / 2; p++) {
                sums[p] = sums[2 * p] + sums[2 * p + 1];
            }
        }
        return fewest;
    }

    /** The parameter k that makes frames (k + 1) + sum / 2^k smallest: half the mean is about 2^k. */
    private static int parameter(long sum, long frames) {
        int best = 0;
        long fewest = Long.MAX_VALUE;
        int start = frames == 0 || sum <= frames ? 0 : 63 - Long.numberOfLeadingZeros(sum / frames);
        for (int k = Math.max(0, start - 1); k <= Math.min(30, start + 1); k++) {
            long bits = frames * (k + 1) + (sum >> k);
            if (bits < fewest) {
                fewest = bits;
                best = k;
            }
        }
        return best;
    }

    /** Writes the channel as planned. */
    void write(BitWriter to) {
        int type = switch (kind) {
        case CONSTANT -> 0;
        case VERBATIM -> 1;
        case FIXED -> 8 + order;
        case LINEAR -> 31 + order;
        };
        to.put(type << 1 | (wasted > 0 ? 1 : 0), 8);
        if (wasted > 0) {
            to.unary(wasted - 1);
        }
        switch (kind) {
        case CONSTANT -> to.put(sound[0], width);
        case VERBATIM -> raw(to, size);
        case FIXED -> {
            raw(to, order);
            residual(to);
        }
        case LINEAR -> {
            raw(to, order);
            to.put(LinearPrediction.PRECISION - 1, 4);
            to.put(shift, 5);
            for (int i = 0; i < order; i++) {
                to.put(coefficients[i], LinearPrediction.PRECISION);
            }
            residual(to);
        }
        }
    }

    private void raw(BitWriter to, int count) {
        for (int i = 0; i < count; i++) {
            to.put(sound[i], width);
        }
    }

    private void residual(BitWriter to) {
        int partitions = 1 << partitionOrder;
        int largest = 0;
        for (int p = 0; p < partitions; p++) {
            largest = Math.max(largest, parameters[p]);
        }
        int method = largest > 14 ? 1 : 0;
        to.put(method, 2);
        to.put(partitionOrder, 4);
        int from = order;
        int length = size >> partitionOrder;
        for (int p = 0; p < partitions; p++) {
            to.put(parameters[p], 4 + method);
            for (int i = from; i < (p + 1) * length; i++) {
                to.rice(residual[i], parameters[p]);
            }
            from = (p + 1) * length;
        }
    }
}
