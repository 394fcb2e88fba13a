package org.tonewright.core.playback;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Strip;

/**
 * Works out who is heard. A muted strip is silent on all its ways out. While some strips are soloed (in place), a way
 * from one strip to another is open if the first one is soloed or is reached by a soloed one, so that a soloed strip is
 * heard through its buses and reverbs; or if it leads into a soloed strip, so that a soloed bus has something to play.
 * All other ways are shut: a strip that sends to a soloed reverb is heard through that reverb alone.
 */
public final class Audibility {

    private final boolean anySolo;
    private final Set<Strip> reachedBySolo;
    private final Set<Strip> leadingIntoSolo;

    private Audibility(boolean anySolo, Set<Strip> reachedBySolo, Set<Strip> leadingIntoSolo) {
        this.anySolo = anySolo;
        this.reachedBySolo = reachedBySolo;
        this.leadingIntoSolo = leadingIntoSolo;
    }

    /** Works it out for a mixer as it stands now. */
    public static Audibility of(Mixer mixer) {
        List<Strip> soloed = mixer.getStrips().stream().filter(Strip::isSolo).toList();
        Map<Strip, Collection<Strip>> targets = new HashMap<>();
        Map<Strip, Collection<Strip>> feeders = new HashMap<>();
        for (Strip strip : mixer.getStrips()) {
            targets(strip).forEach(target -> {
                targets.computeIfAbsent(strip, _ -> new HashSet<>()).add(target);
                feeders.computeIfAbsent(target, _ -> new HashSet<>()).add(strip);
            });
        }
        return new Audibility(!soloed.isEmpty(), reached(soloed, targets), reached(soloed, feeders));
    }

    private static Stream<Strip> targets(Strip strip) {
        Stream<Strip> sends = strip.getSends().stream().filter(Send::isEnabled).map(Send::getTarget);
        return Stream.concat(Optional.ofNullable(strip.getOutput()).stream(), sends).filter(Objects::nonNull);
    }

    private static Set<Strip> reached(List<Strip> from, Map<Strip, Collection<Strip>> ways) {
        Set<Strip> reached = new HashSet<>(from);
        Deque<Strip> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Strip next : ways.getOrDefault(open.pop(), List.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** Whether the way from a strip to a strip that it feeds is open, the mute of the first one aside. */
    public boolean isOpen(Strip from, Strip to) {
        return !anySolo || reachedBySolo.contains(from) || leadingIntoSolo.contains(to);
    }

    /** Whether what leaves a strip that feeds no other by its output, such as the main strip, is heard. */
    public boolean isOpen(Strip last) {
        return !anySolo || reachedBySolo.contains(last);
    }
}
