package org.tonewright.processor;

/**
 * Where sound enters or leaves a processor.
 *
 * @param key the name within the processor, for ever: {@code in}, {@code sidechain}
 * @param direction whether sound enters or leaves
 * @param channels the fixed number of channels, or 0: as many as the strip has
 */
public record Port(String key, Direction direction, int channels) {

    /** Which way sound goes through a port. */
    public enum Direction {
        /** Into the processor. */
        IN,
        /** Out of the processor. */
        OUT
    }

    /** @throws IllegalArgumentException if the key is blank or the number of channels negative */
    public Port {
        if (key.isBlank() || channels < 0) {
            throw new IllegalArgumentException("A port needs a key and 0 or more channels: '" + key + "', " + channels);
        }
    }

    /** An input port of {@code channels} channels; 0: as the strip. */
    public static Port input(String key, int channels) {
        return new Port(key, Direction.IN, channels);
    }

    /** An output port of {@code channels} channels; 0: as the strip. */
    public static Port output(String key, int channels) {
        return new Port(key, Direction.OUT, channels);
    }

    /** Whether sound enters here. */
    public boolean isInput() {
        return direction == Direction.IN;
    }

    /** The number of channels on a strip of {@code width} channels. */
    public int channels(int width) {
        return channels == 0 ? width : channels;
    }
}
