package org.tonewright.recording.ui.internal.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.playback.InputChannels;

/**
 * One of the inputs that a track can be given.
 *
 * @param text as a person counts inputs, from 1: {@code 1+2}
 * @param channels the inputs; empty for the first that nobody has
 */
record InputChoice(String text, Optional<InputChannels> channels) {

    /**
     * All there are for a track: the first that nobody has, single inputs or pairs, and what was chosen even if the
     * device lacks it.
     *
     * @param inputs of the device
     * @param width of the track, in channels
     * @param chosen what was chosen
     * @param given what the track has if nothing is chosen
     */
    static List<InputChoice> of(int inputs, int width, Optional<InputChannels> chosen, Optional<InputChannels> given) {
        List<InputChoice> choices = new ArrayList<>();
        choices.add(new InputChoice(given.map(channels -> Texts.of("input.auto.now", text(channels)))
                .orElseGet(() -> Texts.of("input.auto")), Optional.empty()));
        for (int first = 0; first + width <= inputs; first += width) {
            InputChannels channels = new InputChannels(first, width);
            choices.add(new InputChoice(text(channels), Optional.of(channels)));
        }
        chosen.filter(_ -> choices.stream().noneMatch(choice -> choice.channels().equals(chosen)))
                .ifPresent(channels -> choices.add(new InputChoice(isThere(channels, inputs) ? text(channels)
                        : Texts.of("input.missing", text(channels)), chosen)));
        return choices;
    }

    /** Whether a device with so many inputs has them. */
    static boolean isThere(InputChannels channels, int inputs) {
        return channels.first() + channels.channels() <= inputs;
    }

    /** Inputs as a person counts them, from 1. */
    static String text(InputChannels channels) {
        int first = channels.first() + 1;
        return switch (channels.channels()) {
        case 1 -> String.valueOf(first);
        case 2 -> first + "+" + (first + 1);
        default -> first + "\u2013" + (first + channels.channels() - 1);
        };
    }
}
