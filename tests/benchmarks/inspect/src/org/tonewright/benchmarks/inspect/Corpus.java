package org.tonewright.benchmarks.inspect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import org.tonewright.benchmarks.inspect.Take.Truth;
import org.tonewright.core.edit.Bars;
import org.tonewright.device.rehearsal.fault.Fault;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.fault.InputFaults;
import org.tonewright.device.rehearsal.fault.Mark;
import org.tonewright.device.rehearsal.fault.PlayerFaults;
import org.tonewright.device.rehearsal.fault.Tone;
import org.tonewright.device.rehearsal.random.RandomSong;
import org.tonewright.device.rehearsal.song.Song.Part;
import org.tonewright.device.rehearsal.synth.Band;
import org.tonewright.dsp.loudness.TruePeakMeter;

/** The takes of one arrangement at random: its parts played once in order, and then some of them with faults. */
final class Corpus {

    private static final int[] RATES = {44_100, 48_000, 44_100, 48_000, 96_000};

    private final long seed;
    private final Random random;
    private final RandomSong arrangement;
    private final int rate;
    private final Band band;
    private final Bars bars;
    private final Map<Part, Player> players = new LinkedHashMap<>();
    private final Map<Part, Double> gains = new LinkedHashMap<>();
    private final Map<Part, MemorySound> clean = new LinkedHashMap<>();
    private Optional<MemorySound> second = Optional.empty();
    private Part doubled = Part.GUITAR;

    Corpus(long seed) {
        this.seed = seed;
        random = new Random(seed * 0x5DEECE66DL + 11);
        arrangement = RandomSong.of(seed);
        rate = RATES[random.nextInt(RATES.length)];
        band = new Band(rate);
        bars = MemorySound.bars(rate, List.of(new MemorySound.Pace(0, arrangement.song().tempo(), 4)));
        for (Part part : Part.values()) {
            Player player = new Player(arrangement, part);
            if (player.plays()) {
                players.put(part, player);
                float[][] samples = band.play(arrangement.song(), part, player.notes(player.tones()));
                gains.put(part, decibels(arrangement.peak().get(part)) / peak(samples));
                record(part, samples, _ -> { });
                clean.put(part, sound(part.label(), samples));
            }
        }
        secondMicrophone();
    }

    /** Another microphone, up to 70 cm further away from one of those who have one channel, and duller. */
    private void secondMicrophone() {
        List<Part> mono = players.keySet().stream().filter(part -> clean.get(part).channels() == 1 && part != Part.HAT)
                .toList();
        if (mono.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        doubled = mono.get(random.nextInt(mono.size()));
        Player player = players.get(doubled);
        float[] near = band.play(arrangement.song(), doubled, player.notes(player.tones()))[0];
        int late = (int) (0.002 * random.nextDouble() * rate);
        float[] far = new float[near.length];
        double dull = 0;
        for (int i = late; i < far.length; i++) {
            dull += 0.6 * (near[i - late] - dull);
            far[i] = (float) (0.5 * dull);
        }
        float[][] samples = {far};
        record(doubled, samples, _ -> { });
        second = Optional.of(sound(doubled.label() + " far", samples));
    }

    /** Brings a performance to its level, adds the noise of the input, lets something happen, and counts in 24 bits. */
    private void record(Part part, float[][] samples, Consumer<float[][]> happening) {
        float gain = (float) (double) gains.get(part);
        float noise = (float) (decibels(arrangement.noise().get(part)) * Math.sqrt(3));
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

    private MemorySound sound(String name, float[][] samples) {
        return new MemorySound(name, rate, samples, Optional.of(bars), List.of());
    }

    /** One more take. */
    Take take(int number) {
        List<Part> parts = List.copyOf(players.keySet());
        Part part = parts.get(random.nextInt(parts.size()));
        Player player = players.get(part);
        int wanted = switch (random.nextInt(20)) {
        case 0, 1, 2, 3 -> 0;
        case 4, 5, 6, 7, 8, 9, 10, 11, 12 -> 1;
        default -> 2;
        };
        Map<Trouble, Fault> planned = new Plan(part, player).faults(wanted);
        List<Fault> faults = planned.entrySet().stream().filter(entry -> entry.getKey().kind().isPresent())
                .map(Map.Entry::getValue).toList();
        List<Mark> marks = new ArrayList<>();
        List<Tone> others = players.values().stream().filter(other -> other != player)
                .flatMap(other -> other.tones().stream()).toList();
        PlayerFaults.Result played = new PlayerFaults(seed + number, arrangement.song().stepSeconds(), rate)
                .apply(faults, player.tones(), others);
        marks.addAll(played.marks());
        List<Tone> tones = outOfTune(played.tones(), planned);
        float[][] samples = band.play(arrangement.song(), part, player.notes(tones));
        List<Truth> truths = new ArrayList<>();
        record(part, samples, raw -> {
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
            if (other != part) {
                companions.add(sound);
            }
        });
        second.ifPresent(companions::add);
        String about = String.format(Locale.ROOT,
                "seed %d take %d: %s, %.1f bpm, %d bars, %d Hz, peak %.0f, noise %.0f dBFS", seed, number,
                part.label(), arrangement.song().tempo(), arrangement.song().bars(), rate,
                arrangement.peak().get(part), arrangement.noise().get(part));
        return new Take(about, sound(part.label(), samples).with(companions), List.copyOf(truths));
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
        double cents = fault.wholeTake() ? 25 + 20 * random.nextDouble() : 45 + 35 * random.nextDouble();
        double bend = (random.nextBoolean() ? cents : -cents) / 100;
        return tones.stream().map(tone -> fault.concerns(tone.bar())
                ? new Tone(tone.bar(), tone.start(), tone.length(), tone.pitch() + bend) : tone).toList();
    }

    private void offset(float[][] samples) {
        float offset = (float) (0.003 * Math.pow(7, random.nextDouble())) * (random.nextBoolean() ? 1 : -1);
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

    /** Chooses what goes wrong, and where a person could notice it. */
    private final class Plan {

        private final Part part;
        private final Player player;

        Plan(Part part, Player player) {
            this.part = part;
            this.player = player;
        }

        Map<Trouble, Fault> faults(int wanted) {
            Map<Trouble, Fault> faults = new LinkedHashMap<>();
            Set<Trouble> possible = possible();
            for (int attempt = 0; attempt < 20 && faults.size() < wanted; attempt++) {
                List<Trouble> left = possible.stream().filter(one -> !faults.containsKey(one)).toList();
                Trouble trouble = left.get(random.nextInt(left.size()));
                fault(trouble)
                        .filter(one -> faults.entrySet().stream().noneMatch(other -> spoils(trouble, one, other)))
                        .ifPresent(one -> faults.put(trouble, one));
            }
            return faults;
        }

        private Set<Trouble> possible() {
            Set<Trouble> possible = EnumSet.allOf(Trouble.class);
            if (part != Part.LEAD) {
                possible.remove(Trouble.PLOSIVE);
            }
            if (player.drum()) {
                possible.removeAll(Set.of(Trouble.WRONG_NOTE, Trouble.OUT_OF_TUNE));
            }
            if (part == Part.PAD) {
                possible.removeAll(Set.of(Trouble.LATE_BAR, Trouble.EARLY_BAR));
            }
            if (clean.get(part).channels() == 1 && (second.isEmpty() || doubled != part)) {
                possible.remove(Trouble.SWAPPED_POLARITY);
            }
            return possible;
        }

        private Optional<Fault> fault(Trouble trouble) {
            boolean whole = switch (trouble) {
            case LATE_BAR, EARLY_BAR, WRONG_NOTE, PLOSIVE, CLIPPED_PEAK, DROP_OUT -> false;
            case SWAPPED_POLARITY, OFFSET, OVERS -> true;
            case OUT_OF_TUNE -> part != Part.LEAD;
            case DEAD_INPUT, HUM, NOISE -> random.nextInt(3) > 0;
            };
            int first = whole ? 1 : player.barWith(trouble.rule().equals("timing") ? 2 : 1, random);
            int last = whole ? Fault.TO_THE_END : first;
            if (!whole && (trouble == Trouble.DEAD_INPUT || trouble == Trouble.HUM || trouble == Trouble.NOISE)) {
                last = Math.min(arrangement.song().bars(), first + 1 + random.nextInt(2));
            }
            return first < 1 ? Optional.empty()
                    : Optional.of(new Fault(trouble.kind().orElse(FaultKind.HUM), part.name(), first, last, 1, 1));
        }

        /** Whether one of two faults hides the other. */
        private boolean spoils(Trouble trouble, Fault fault, Map.Entry<Trouble, Fault> other) {
            Set<Trouble> both = EnumSet.of(trouble, other.getKey());
            boolean together = fault.firstBar() <= other.getValue().lastBar() + 1L
                    && other.getValue().firstBar() <= fault.lastBar() + 1L;
            return trouble.rule().equals(other.getKey().rule()) || both.contains(Trouble.OVERS)
                    || both.contains(Trouble.DEAD_INPUT) && together
                    || together && !fault.wholeTake() && !other.getValue().wholeTake();
        }
    }
}
