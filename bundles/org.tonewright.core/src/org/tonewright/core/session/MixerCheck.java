package org.tonewright.core.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tonewright.model.session.Curve;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Value;

/** What must hold on the signal side: strips, slots, sends, automation, and no signal that feeds itself. */
final class MixerCheck {

    /** The highest fader, in decibels. */
    static final double LOUDEST = 12;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final Problems problems;

    private MixerCheck(Problems problems) {
        this.problems = problems;
    }

    static boolean isSha256(String text) {
        return SHA_256.matcher(text).matches();
    }

    static void check(Session session, Problems problems) {
        MixerCheck check = new MixerCheck(problems);
        Mixer mixer = session.getMixer();
        Strip main = mixer.getMain();
        problems.unless(main != null && mixer.getStrips().contains(main) && main.getRole() == StripRole.MAIN
                && main.getOutput() == null, () -> "The mixer has no main strip.");
        Set<String> names = new HashSet<>();
        for (Strip strip : mixer.getStrips()) {
            Supplier<String> name = () -> DocumentCheck.name(strip);
            problems.unless(!strip.getName().isBlank(), () -> "A strip has no name.");
            problems.unless(names.add(strip.getName()), () -> name.get() + " is there twice.");
            problems.unless(strip.getRole() != StripRole.MAIN || strip == main,
                    () -> name.get() + " is a second main strip.");
            check.feeds(() -> "The output of " + name.get(), strip.getOutput(), mixer);
            check.strip(strip);
            for (Send send : strip.getSends()) {
                problems.unless(send.getTarget() != null, () -> "A send of " + name.get() + " has no target.");
                check.feeds(() -> "A send of " + name.get(), send.getTarget(), mixer);
            }
        }
        mixer.getGroups().forEach(group -> {
            Supplier<String> name = () -> DocumentCheck.name(group);
            check.value(name, "level", group.getLevel(), Problems.SILENCE, LOUDEST);
        });
        if (problems.sentences().isEmpty()) {
            check.cycle(mixer);
        }
    }

    /** The chain of a title or release: a strip that stands alone. */
    static void chain(String owner, Strip chain, Problems problems) {
        problems.unless(chain.getOutput() == null && chain.getSends().isEmpty(),
                () -> "The chain of " + owner + " feeds another strip.");
        problems.unless(chain.getSlots().stream().allMatch(slot -> slot.getSidechain() == null),
                () -> "The chain of " + owner + " has a side-chain.");
        new MixerCheck(problems).strip(chain);
    }

    private void feeds(Supplier<String> what, Strip target, Mixer mixer) {
        if (target != null) {
            problems.unless(mixer.getStrips().contains(target) && target.getRole() != StripRole.TRACK,
                    () -> what.get() + " is " + DocumentCheck.name(target) + ", which is not a bus.");
        }
    }

    private void strip(Strip strip) {
        Supplier<String> name = () -> DocumentCheck.name(strip);
        problems.range(() -> "The number of channels of " + name.get(), strip.getChannels(), 1, 2);
        value(name, "level", strip.getLevel(), Problems.SILENCE, LOUDEST);
        value(name, "pan", strip.getPan(), -1, 1);
        strip.getSlots().forEach(slot -> slot(slot, name));
        for (Send send : strip.getSends()) {
            value(() -> "A send of " + name.get(), "level", send.getLevel(), Problems.SILENCE, LOUDEST);
            value(() -> "A send of " + name.get(), "pan", send.getPan(), -1, 1);
        }
    }

    private void slot(Slot slot, Supplier<String> strip) {
        problems.unless(!slot.getProcessorId().isBlank(), () -> "A slot of " + strip.get() + " names no processor.");
        problems.unless(slot.getBlob().isEmpty() || isSha256(slot.getBlob()),
                () -> "The state of " + DocumentCheck.name(slot) + " on " + strip.get()
                        + " is not named by a SHA-256.");
        Set<String> keys = new HashSet<>();
        for (Value value : slot.getValues()) {
            problems.unless(!value.getKey().isBlank() && keys.add(value.getKey()),
                    () -> DocumentCheck.name(slot) + " on "
                            + strip.get() + " has the parameter '" + value.getKey() + "' twice or without a name.");
            curve(() -> DocumentCheck.name(value) + " on " + strip.get(), value.getCurve());
        }
    }

    private void value(Supplier<String> owner, String key, Value value, double lowest, double highest) {
        problems.unless(value != null && value.getKey().equals(key), () -> owner.get() + " has no " + key + ".");
        if (value != null) {
            Supplier<String> what = () -> "The " + key + " of " + owner.get();
            problems.range(what, value.getValue(), lowest, highest);
            curve(what, value.getCurve());
            if (value.getCurve() != null) {
                value.getCurve().getPoints()
                        .forEach(point -> problems.range(() -> what.get() + " at a point of its curve",
                                point.getValue(), lowest, highest));
            }
        }
    }

    private void curve(Supplier<String> what, Curve curve) {
        if (curve == null) {
            return;
        }
        long last = -1;
        for (Point point : curve.getPoints()) {
            long before = last;
            problems.unless(point.getAt() > before && point.getAt() < Problems.LATEST,
                    () -> "The curve of " + what.get()
                            + " has a point at frame " + point.getAt() + " after one at frame " + before + ".");
            last = point.getAt();
        }
    }

    /**
     * Whoever feeds whom, by output, send or side-chain; a strip that feeds itself in the end is named with its way.
     */
    private void cycle(Mixer mixer) {
        Map<Strip, List<Strip>> fed = new HashMap<>();
        Map<Strip, Integer> feeders = new HashMap<>();
        for (Strip strip : mixer.getStrips()) {
            List<Strip> targets = fed.computeIfAbsent(strip, _ -> new ArrayList<>());
            if (strip.getOutput() != null) {
                targets.add(strip.getOutput());
            }
            strip.getSends().forEach(send -> targets.add(send.getTarget()));
            for (Slot slot : strip.getSlots()) {
                if (slot.getSidechain() != null) {
                    fed.computeIfAbsent(slot.getSidechain(), _ -> new ArrayList<>()).add(strip);
                }
            }
        }
        fed.values().forEach(targets -> targets.forEach(target -> feeders.merge(target, 1, Integer::sum)));
        Deque<Strip> free = new ArrayDeque<>();
        mixer.getStrips().stream().filter(strip -> !feeders.containsKey(strip)).forEach(free::add);
        Set<Strip> left = new HashSet<>(mixer.getStrips());
        while (!free.isEmpty()) {
            Strip strip = free.remove();
            left.remove(strip);
            for (Strip target : fed.getOrDefault(strip, List.of())) {
                if (feeders.merge(target, -1, Integer::sum) == 0) {
                    free.add(target);
                }
            }
        }
        problems.unless(left.isEmpty(), () -> "These strips feed one another in a circle: "
                + circle(mixer, left, fed).stream().map(Strip::getName).collect(Collectors.joining(" -> ")) + ".");
    }

    /** Follows the strips that are left over upwards: each of them has a feeder that is left over too. */
    private static List<Strip> circle(Mixer mixer, Set<Strip> left, Map<Strip, List<Strip>> fed) {
        List<Strip> way = new ArrayList<>();
        Strip at = mixer.getStrips().stream().filter(left::contains).findFirst().orElseThrow();
        while (!way.contains(at)) {
            way.add(at);
            Strip here = at;
            at = mixer.getStrips().stream()
                    .filter(strip -> left.contains(strip) && fed.getOrDefault(strip, List.of()).contains(here))
                    .findFirst()
                    .orElseThrow();
        }
        List<Strip> circle = new ArrayList<>(way.subList(way.indexOf(at), way.size()));
        circle.add(at);
        return circle.reversed();
    }
}
