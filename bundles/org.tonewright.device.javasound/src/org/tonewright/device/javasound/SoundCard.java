package org.tonewright.device.javasound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;
import org.tonewright.engine.device.AudioDevice;
import org.tonewright.engine.device.DeviceCallback;
import org.tonewright.engine.device.DeviceSetup;
import org.tonewright.engine.device.DeviceStream;

/**
 * A sound card.
 *
 * @param id the name after the colon
 * @param name the name on screen
 * @param inputs channels that can be recorded
 * @param outputs channels that can be heard
 * @param lines where its lines come from
 */
record SoundCard(String id, String name, int inputs, int outputs, Lines lines) implements AudioDevice {

    /** Gives a line of a kind. */
    @FunctionalInterface
    interface Lines {

        Line line(Line.Info kind) throws LineUnavailableException;
    }

    private static final int[] BITS = {32, 24, 16};
    /** Some drivers take any number of channels and say so by naming an absurd one, or none. */
    private static final int MOST = 64;
    private static final int USUAL = 2;
    /** The blocks that fit into the buffer of a line. */
    private static final int BLOCKS = 3;

    /** All there are. */
    static List<AudioDevice> all() {
        List<AudioDevice> found = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int inputs = 0;
        int outputs = 0;
        for (Mixer.Info info : AudioSystem.getMixerInfo()) {
            Mixer mixer = AudioSystem.getMixer(info);
            int in = channels(mixer.getTargetLineInfo());
            int out = channels(mixer.getSourceLineInfo());
            if (in + out > 0) {
                inputs = inputs == 0 ? in : inputs;
                outputs = outputs == 0 ? out : outputs;
                String name = String.valueOf(info.getName());
                // The system's own choice comes first, whatever it is called.
                if (!name.toLowerCase(Locale.ROOT).startsWith("default")) {
                    found.add(new SoundCard(id(name, ids), name, in, out, mixer::getLine));
                }
            }
        }
        if (inputs + outputs > 0) {
            found.addFirst(new SoundCard("default", "The system's sound card", inputs, outputs, AudioSystem::getLine));
        }
        return List.copyOf(found);
    }

    private static int channels(Line.Info[] kinds) {
        int most = 0;
        for (Line.Info kind : kinds) {
            if (kind instanceof DataLine.Info data && (SourceDataLine.class.equals(data.getLineClass())
                    || TargetDataLine.class.equals(data.getLineClass()))) {
                for (AudioFormat format : data.getFormats()) {
                    most = Math.max(most, format.getChannels() < 1 ? USUAL : format.getChannels());
                }
            }
        }
        return Math.min(most, MOST);
    }

    private static String id(String name, Set<String> taken) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String id = plain;
        for (int next = 2; !taken.add(id); next++) {
            id = plain + "-" + next;
        }
        return id;
    }

    @Override
    public DeviceStream open(DeviceSetup setup, DeviceCallback callback) throws IOException {
        if (setup.inputs() + setup.outputs() == 0) {
            throw new IOException("A sound card that is neither heard nor recorded can't be opened.");
        }
        Optional<LineIn> in = setup.inputs() == 0 ? Optional.empty()
                : Optional.of(new LineIn(line(TargetDataLine.class, setup, setup.inputs(), "record",
                        TargetDataLine::open), setup));
        try {
            Optional<LineOut> out = setup.outputs() == 0 ? Optional.empty()
                    : Optional.of(new LineOut(line(SourceDataLine.class, setup, setup.outputs(), "play",
                            SourceDataLine::open), setup));
            return new LineStream(setup, callback, in, out);
        } catch (IOException e) {
            in.ifPresent(LineIn::close);
            throw e;
        }
    }

    /** Opens a line. */
    @FunctionalInterface
    private interface Opening<L> {

        void open(L line, AudioFormat format, int bytes) throws LineUnavailableException;
    }

    /** A line in the best format it has. */
    private <L extends DataLine> L line(Class<L> kind, DeviceSetup setup, int channels, String verb, Opening<L> opening)
            throws IOException {
        for (int bits : BITS) {
            for (int width = channels; width <= Math.max(channels, USUAL); width++) {
                AudioFormat format = new AudioFormat((float) setup.sampleRate(), bits, width, true, false);
                try {
                    L line = kind.cast(lines.line(new DataLine.Info(kind, format)));
                    opening.open(line, format, BLOCKS * setup.frames() * format.getFrameSize());
                    return line;
                } catch (LineUnavailableException | IllegalArgumentException _) {
                    // The next format may do.
                }
            }
        }
        throw new IOException(String.format(Locale.ROOT, "The sound card '%s' can't %s %d channels at %.0f Hz now.",
                name, verb, channels, setup.sampleRate()));
    }
}
