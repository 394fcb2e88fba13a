package org.tonewright.device.javasound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodingTest {

    private static int encoded(int bits, float sample) {
        byte[] bytes = new byte[bits / 8];
        new Coding(bits).encode(new float[] {sample}, bytes, 0, 1, 1);
        int value = bytes[bytes.length - 1];
        for (int i = bytes.length - 2; i >= 0; i--) {
            value = value << 8 | bytes[i] & 0xff;
        }
        return value;
    }

    /** Every integer of 16 bits, and as many of those of 24 bits: all of them are floats. */
    @ParameterizedTest
    @ValueSource(ints = {16, 24})
    void everyIntegerComesBackAsItWas(int bits) {
        Coding coding = new Coding(bits);
        int step = bits == 16 ? 1 : 251;
        byte[] bytes = new byte[bits / 8];
        float[] sample = new float[1];
        for (int value = -(1 << bits - 1); value < 1 << bits - 1; value += step) {
            float expected = value / (float) (1 << bits - 1);
            sample[0] = expected;
            coding.encode(sample, bytes, 0, 1, 1);
            assertEquals(value, encoded(bits, expected));
            coding.decode(bytes, sample, 0, 1, 1);
            assertEquals(expected, sample[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 1.0, 32767", "16, -1.5, -32768", "24, 1.0, 8388607", "24, -1.0, -8388608", "32, 1.0, 2147483647",
            "32, -2.0, -2147483648", "32, 0.5, 1073741824", "16, NaN, 0", "24, Infinity, 8388607"})
    void whatIsTooLoudIsClippedAndWhatIsNoNumberIsSilent(int bits, float sample, int expected) {
        assertEquals(expected, encoded(bits, sample));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0", "1.5, 2", "2.5, 2", "-0.5, 0", "-1.5, -2", "1.4, 1"})
    void halvesGoToTheEvenInteger(float steps, int expected) {
        assertEquals(expected, encoded(16, steps / 32768));
        assertEquals(expected, encoded(24, steps / 8388608));
    }

    @Test
    void channelsTakeTurns() {
        Coding coding = new Coding(16);
        byte[] bytes = new byte[coding.frame(3) * 2];
        coding.encode(new float[] {1f / 32768, 2f / 32768}, bytes, 0, 3, 2);
        coding.encode(new float[] {-1f / 32768, 258f / 32768}, bytes, 2, 3, 2);
        assertArrayEquals(new byte[] {1, 0, 0, 0, -1, -1, 2, 0, 0, 0, 2, 1}, bytes);
        float[] samples = new float[2];
        coding.decode(bytes, samples, 2, 3, 2);
        assertArrayEquals(new float[] {-1f / 32768, 258f / 32768}, samples);
    }
}
