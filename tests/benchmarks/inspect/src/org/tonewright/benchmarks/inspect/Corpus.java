package org.tonewright.benchmarks.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.tonewright.benchmarks.inspect.Take.Truth;
import org.tonewright.core.edit.Bars;
import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.InputFaults;
import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.fault.PlayerFaults;
import org.tonewright.device.rehearsal.fault.Tone;
import org.tonewright.device.rehearsal.random.RandomSong;
import org.tonewright.device.rehearsal.song.Patch;
import org.tonewright.device.rehearsal.song.PatchList;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.synth.Band;
import org.tonewright.device.rehearsal.synth.Stage;
import org.tonewright.dsp.loudness.TruePeakMeter;

/** The takes of one arrangement at random: its parts played once in order, and then some of them with faults. */
final class Corpus {

    private static final int[] RATES = {44_100, 48_000, 44_100, 48_000, 44_100, 48_000, 96_000};

    private final long seed;
    private final Random random;
    private final RandomSong arrangement;
    private final int rate;
    private final Band band;
    private final Stage stage;
    private final Bars bars;
    private final List<Patch> patches;
    private final Map<Part, Player> players = new EnumMap<>(Part.class);
    private final Map<Part, float[][]> sources = new EnumMap<>(Part.class);
    /** What each patch hears if all play as they should, before the preamp. */
    private final Map<Patch, float[][]> heard = new LinkedHashMap<>();
    private final Map<Patch, Double> gains = new LinkedHashMap<>();
    private final Map<Patch, MemorySound> clean = new LinkedHashMap<>();

    Corpus(long seed) {
        this.seed = seed;
        random = new Random(seed * 0x5DEECE66DL + 11);
        arrangement = RandomSong.of(seed);
        rate = RATES[random.nextInt(RATES.length)];
        band = new Band(rate);
        stage = new Stage(arrangement.song(), rate);
        bars = MemorySound.bars(rate, List.of(new MemorySound.Pace(0, arrangement.song().tempo(), 4)));
        patches = PatchList.of(arrangement.song()).patches();
        for (Part part : PatchList.playing(arrangement.song())) {
            Player player = new Player(arrangement, part);
            players.put(part, player);
            sources.put(part, band.play(arrangement.song(), part, player.notes(player.tones())).samples());
        }
        for (Patch patch : patches) {
            float[][] samples = stage.hear(patch, sources, band.frames(arrangement.song()));
            gains.put(patch, decibels(level(patch)) / peak(samples));
            heard.put(patch, copy(samples));
            record(patch, samples, _ -> { });
            clean.put(patch, sound(patch, samples));
        }
    }

    private double level(Patch patch) {
        return arrangement.peak().get(patch.hears().getLast());
    }

    private double noise(Patch patch) {
        return arrangement.noise().get(patch.hears().getLast());
    }

    /** Brings a performance to its level, adds the noise of the input, lets something happen, and counts in 24 bits. */
    private void record(Patch patch, float[][] samples, Consumer<float[][]> happening) {
        float gain = (float) (double) gains.get(patch);
        float noise = (float) (decibels(noise(patch)) * Math.sqrt(3));
        Random hiss = new Random(random.nextLong());
        for (float[] channel : samples) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = gain * channel[i] + noise * (2 * hiss.nextFloat() - 1);
            }
        }
        happening.accept(samples);
        for (float[] channel : samples) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] = Math.clamp(Math.round(channel[i] * 0x1p23), -0x800000, 0x7fffff) * 0x1p-23f;
            }
        }
    }

    private MemorySound sound(Patch patch, float[][] samples) {
        return new MemorySound(patch.name(), rate, samples, Optional.of(bars), List.of());
    }

    /** One more take. */
    Take take(int number) {
        Trouble first = Trouble.values()[random.nextInt(Trouble.values().length)];
        List<Patch> fitting = patches.stream().filter(one -> Plan.possible(first, one, players)).toList();
        Patch patch = fitting.isEmpty() ? patches.get(random.nextInt(patches.size()))
                : fitting.get(random.nextInt(fitting.size()));
        Part part = patch.hears().getFirst();
        Player player = players.get(part);
        int chance = random.nextInt(20);
        int wanted = chance < 4 ? 0 : chance < 13 ? 1 : 2;
        Map<Trouble, Fault> planned = new Plan(random, patch, player, arrangement.song().bars()).faults(wanted, first,
                players);
        List<Fault> faults = Plan.written(planned);
        List<Tone> others = players.values().stream().filter(other -> other != player)
                .flatMap(other -> other.tones().stream()).toList();
        PlayerFaults.Result played = new PlayerFaults(seed + number, arrangement.song().stepSeconds(), rate)
                .apply(faults, player.tones(), others);
        List<Mark> marks = new ArrayList<>(played.marks());
        List<Tone> tones = outOfTune(played.tones(), planned);
        float[][] samples = play(patch, tones);
        List<Truth> truths = new ArrayList<>();
        record(patch, samples, raw -> {
            marks.addAll(new InputFaults(seed + number, rate).apply(faults, raw, place(tones)));
            if (planned.containsKey(Trouble.OFFSET)) {
                offset(raw);
                truths.add(truth(Trouble.OFFSET, planned.get(Trouble.OFFSET)));
            }
            if (planned.containsKey(Trouble.OVERS) && overs(raw)) {
                truths.add(truth(Trouble.OVERS, planned.get(Trouble.OVERS)));
            }
        });
        if (planned.containsKey(Trouble.OUT_OF_TUNE)) {
            truths.add(truth(Trouble.OUT_OF_TUNE, planned.get(Trouble.OUT_OF_TUNE)));
        }
        planned.forEach((trouble, fault) -> {
            if (trouble.kind().isPresent() && marks.stream().anyMatch(mark -> mark.fault().equals(fault))) {
                truths.add(truth(trouble, fault));
            }
        });
        List<MemorySound> companions = new ArrayList<>();
        clean.forEach((other, sound) -> {
            if (other != patch) {
                companions.add(sound);
            }
        });
        String about = String.format(Locale.ROOT,
                "seed %d take %d: %s, %.1f bpm, %d bars, %d Hz, peak %.0f, noise %.0f dBFS", seed, number,
                patch.name(), arrangement.song().tempo(), arrangement.song().bars(), rate,
                level(patch), noise(patch));
        return new Take(about, sound(patch, samples).with(companions), List.copyOf(truths));
    }

    /** What a patch hears if the first of its players plays so and the others as they should. */
    private float[][] play(Patch patch, List<Tone> tones) {
        Part part = patch.hears().getFirst();
        if (tones.equals(players.get(part).tones())) {
            return copy(heard.get(patch));
        }
        Map<Part, float[][]> playing = new EnumMap<>(sources);
        playing.put(part, band.play(arrangement.song(), part, players.get(part).notes(tones)).samples());
        return stage.hear(patch, playing, band.frames(arrangement.song()));
    }

    private static float[][] copy(float[][] samples) {
        return Arrays.stream(samples).map(float[]::clone).toArray(float[][]::new);
    }

    private Truth truth(Trouble trouble, Fault fault) {
        int last = Math.min(fault.lastBar(), arrangement.song().bars() + 1);
        String name = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String what = fault.text().replace(fault.kind().text(), name);
        return new Truth(trouble.rule(), what, bars.frame(fault.firstBar()), bars.frame(last + 1), rate / 10,
                bars.frame(2));
    }

    private List<Tone> outOfTune(List<Tone> tones, Map<Trouble, Fault> planned) {
        Fault fault = planned.get(Trouble.OUT_OF_TUNE);
        if (fault == null) {
            return tones;
        }
        double cents = fault.wholeTake() ? 25 + 20 * random.nextDouble() : 40 + 8 * random.nextDouble();
        double bend = (random.nextBoolean() ? cents : -cents) / 100;
        return tones.stream().map(tone -> fault.concerns(tone.bar())
                ? new Tone(tone.bar(), tone.start(), tone.length(), tone.pitch() + bend) : tone).toList();
    }

    private void offset(float[][] samples) {
        float offset = (float) (0.005 * Math.pow(4, random.nextDouble())) * (random.nextBoolean() ? 1 : -1);
        for (float[] channel : samples) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] += offset;
            }
        }
    }

    /**
     * Turns a take up until its loudest sample is just below full scale, if there is then more between samples; whether
     * there is.
     */
    private static boolean overs(float[][] samples) {
        double truePeak = Double.NEGATIVE_INFINITY;
        for (float[] channel : samples) {
            TruePeakMeter meter = new TruePeakMeter();
            meter.process(channel, 0, channel.length);
            meter.finish();
            truePeak = Math.max(truePeak, meter.truePeak());
        }
        double gain = 0.999 / peak(samples);
        if (gain * decibels(truePeak) < decibels(0.3)) {
            return false;
        }
        for (float[] channel : samples) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= (float) gain;
            }
        }
        return true;
    }

    private InputFaults.Place place(List<Tone> tones) {
        int last = clean.values().iterator().next().samples()[0].length;
        return new InputFaults.Place() {

            @Override
            public int start(Fault fault) {
                return (int) bars.frame(fault.firstBar());
            }

            @Override
            public int end(Fault fault) {
                return fault.lastBar() > arrangement.song().bars() ? last : (int) bars.frame(fault.lastBar() + 1L);
            }

            @Override
            public List<Integer> onsets() {
                return tones.stream().map(tone -> (int) Math.rint(tone.start() * rate)).sorted().distinct().toList();
            }
        };
    }

    private static float peak(float[][] samples) {
        float peak = 0;
        for (float[] channel : samples) {
            for (float sample : channel) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    private static double decibels(double level) {
        return Math.pow(10, level / 20);
    }
}
