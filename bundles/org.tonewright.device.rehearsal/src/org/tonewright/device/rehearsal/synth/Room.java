package org.tonewright.device.rehearsal.synth;

/**
 * The recording room: what a microphone hears of a source in it. The direct sound and the first reflections come from
 * image sources (J. Allen and D. Berkley, "Image Method for Efficiently Simulating Small-Room Acoustics", JASA 65(4),
 * 1979), up to two walls; what comes later from a network of delays (J.-M. Jot and A. Chaigne, "Digital Delay Networks
 * for Designing Artificial Reverberators", AES preprint 3030, 1991).
 */
final class Room {

    /** A point in the room, in metres from a corner of the floor. */
    record Place(double x, double y, double z) {

        private double distance(Place other) {
            double dx = x - other.x;
            double dy = y - other.y;
            double dz = z - other.z;
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    /**
     * A microphone.
     *
     * @param at where it is
     * @param x where it points: a direction of length 1, or 0 in all of them if it hears all round
     */
    record Microphone(Place at, double x, double y, double z) {

        /** One that hears all round. */
        Microphone(Place at) {
            this(at, 0, 0, 0);
        }

        /** How well it hears what comes from a place: a cardioid, 1 in front and 0 behind. */
        private double hears(Place from) {
            if (x == 0 && y == 0 && z == 0) {
                return 1;
            }
            double along = (from.x - at.x) * x + (from.y - at.y) * y + (from.z - at.z) * z;
            return 0.5 + 0.5 * along / from.distance(at);
        }
    }

    private static final double SOUND = 343;
    private static final Place SIZE = new Place(6.2, 4.9, 2.8);
    private static final int WALLS = 2;
    /** Walls take the treble first. */
    private static final double DULL_HERTZ = 6500;
    private static final double[] LINE_MILLISECONDS = {29.7, 37.1, 41.1, 43.7, 53.3, 59.9, 67.7, 73.1};
    /** How loud each delay is heard: all of them together as loud as the direct sound four metres away. */
    private static final double LATE = 0.12;
    private static final double LATE_SECONDS = 0.012;

    private final double rate;
    private final double decay;
    private final double reflects;

    /**
     * @param rate frames a second
     * @param decay seconds until it is 60 dB quieter
     */
    Room(double rate, double decay) {
        this.rate = rate;
        this.decay = decay;
        double volume = SIZE.x * SIZE.y * SIZE.z;
        double surface = 2 * (SIZE.x * SIZE.y + SIZE.y * SIZE.z + SIZE.x * SIZE.z);
        // what walls must take away for this decay: W. Sabine, RT = 0.161 V / (a S)
        reflects = Math.sqrt(1 - Math.min(0.9, 0.161 * volume / (surface * decay)));
    }

    /** Adds direct sound and first reflections of a source; at a metre the direct sound is as loud as the source. */
    void hear(float[] source, Place from, Microphone microphone, float[] into) {
        arrive(source, from, 1, microphone, into);
        float[] reflected = new float[into.length];
        for (int x = -WALLS; x <= WALLS; x++) {
            for (int y = -WALLS + Math.abs(x); y <= WALLS - Math.abs(x); y++) {
                int most = WALLS - Math.abs(x) - Math.abs(y);
                for (int z = -most; z <= most; z++) {
                    int walls = Math.abs(x) + Math.abs(y) + Math.abs(z);
                    if (walls > 0) {
                        Place image = new Place(image(from.x, SIZE.x, x), image(from.y, SIZE.y, y),
                                image(from.z, SIZE.z, z));
                        arrive(source, image, walls == 1 ? reflects : reflects * reflects, microphone, reflected);
                    }
                }
            }
        }
        double share = 1 - StrictMath.exp(-2 * StrictMath.PI * DULL_HERTZ / rate);
        double low = 0;
        for (int i = 0; i < into.length; i++) {
            low += share * (reflected[i] - low);
            into[i] += (float) low;
        }
    }

    /** Adds the late sound of a source to microphones, each of which hears it with other phases. */
    void linger(float[] source, float[][] into) {
        int count = LINE_MILLISECONDS.length;
        float[][] lines = new float[count][];
        int[] places = new int[count];
        double[] gains = new double[count];
        double[] lows = new double[count];
        for (int line = 0; line < count; line++) {
            lines[line] = new float[(int) Math.rint(LINE_MILLISECONDS[line] / 1000 * rate)];
            gains[line] = StrictMath.pow(10, -3 * lines[line].length / (decay * rate));
        }
        double share = 1 - StrictMath.exp(-2 * StrictMath.PI * DULL_HERTZ / rate);
        int wait = (int) (LATE_SECONDS * rate);
        double[] outs = new double[count];
        for (int i = wait; i < source.length; i++) {
            double sum = 0;
            for (int line = 0; line < count; line++) {
                lows[line] += share * (lines[line][places[line]] - lows[line]);
                outs[line] = gains[line] * lows[line];
                sum += outs[line];
            }
            double back = 2 * sum / count;
            double in = source[i - wait];
            for (int line = 0; line < count; line++) {
                // below what any file holds it is not worth the time of the processor
                double next = outs[line] - back + in;
                lines[line][places[line]] = Math.abs(next) < 1e-12 ? 0 : (float) next;
                places[line] = places[line] + 1 == lines[line].length ? 0 : places[line] + 1;
            }
            for (int microphone = 0; microphone < into.length; microphone++) {
                double heard = 0;
                for (int line = 0; line < count; line++) {
                    // rows of a Hadamard matrix: no two microphones are alike
                    heard += (Integer.bitCount(line & microphone + 1) & 1) == 0 ? outs[line] : -outs[line];
                }
                into[microphone][i] += (float) (LATE * heard);
            }
        }
    }

    private static double image(double place, double size, int number) {
        return (number & 1) == 0 ? number * size + place : (number + 1) * size - place;
    }

    private void arrive(float[] source, Place from, double reflected, Microphone microphone, float[] into) {
        double distance = from.distance(microphone.at);
        int delay = (int) Math.rint(distance / SOUND * rate);
        float gain = (float) (reflected * microphone.hears(from) / distance);
        int count = into.length - delay;
        for (int i = 0; i < count; i++) {
            into[delay + i] += gain * source[i];
        }
    }
}
