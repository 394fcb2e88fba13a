package org.tonewright.recording.setup;

import java.util.List;

/**
 * What the inputs of a device heard, first while all were quiet, then while all played.
 *
 * @param device the device, as {@code BACKEND:NAME}
 * @param sampleRate frames a second
 * @param channels how many inputs the device has; not all of them need be among {@code inputs}
 * @param lost how many blocks the device lost meanwhile
 * @param inputs the inputs that matter
 */
public record Listening(String device, int sampleRate, int channels, long lost, List<Input> inputs) {

    /**
     * One input.
     *
     * @param channel of the device, from 0
     * @param name what it is called: the track it feeds, else as the device calls it, else its number from 1
     * @param quiet what it heard while all were quiet; full scale is 1
     * @param loud what it heard while all played
     */
    public record Input(int channel, String name, float[] quiet, float[] loud) {

        /** The number as a person counts, and the name, as words in a sentence. */
        public String shown() {
            String number = "Input " + (channel + 1);
            return name.equals(String.valueOf(channel + 1)) ? number : number + " (" + name + ")";
        }
    }

    /** Copies the list. */
    public Listening {
        inputs = List.copyOf(inputs);
    }
}
