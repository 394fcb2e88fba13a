package org.tonewright.core.playback;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.PanLaw;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Mixer;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;

/**
 * The nodes of one strip. Its keys are the strip's id and {@code #in} (the sum of what feeds it), {@code #polarity},
 * {@code #fader}, {@code #} and the id of a group, and {@code #gate} (shut by the solo of others); a slot and a send
 * have the key of their own id.
 */
final class StripNodes {

    private final Strip strip;
    private final Audibility audibility;
    private final List<Group> groups;
    private final PanLaw law;
    private final boolean gated;

    /** @param keys the strips that feed the side-chain of a slot somewhere */
    StripNodes(Strip strip, Mixer mixer, Audibility audibility, Set<Strip> keys) {
        this.strip = strip;
        this.audibility = audibility;
        this.groups = mixer.getGroups().stream().filter(group -> group.getMembers().contains(strip)).toList();
        this.law = law(mixer.getPanLaw());
        this.gated = strip.getSends().stream().anyMatch(send -> send.getTap() == Tap.POST) || keys.contains(strip);
    }

    Strip strip() {
        return strip;
    }

    String name() {
        return strip.getName();
    }

    int channels() {
        return strip.getChannels();
    }

    /** The node that takes what feeds the strip. */
    String entry() {
        return strip.getId() + "#in";
    }

    /** The node whose output is the strip's sound after fader and groups, whatever others' solo does to its output. */
    private String postFader() {
        return groups.isEmpty() ? strip.getId() + "#fader" : groupKey(groups.getLast());
    }

    /** The node that gives what the strip feeds to its output. */
    String exit() {
        return gated ? strip.getId() + "#gate" : postFader();
    }

    /** The width after the fader: that of the strip it feeds; without one, wide enough for its sends. */
    int outputChannels() {
        Strip output = strip.getOutput();
        if (output != null) {
            return output.getChannels();
        }
        return strip.getSends().stream().filter(send -> send.getTap() == Tap.POST && send.getTarget() != null)
                .mapToInt(send -> send.getTarget().getChannels()).reduce(channels(), Math::max);
    }

    private String groupKey(Group group) {
        return strip.getId() + "#" + group.getId();
    }

    void addTo(GraphSpec.Builder graph, StateSources sources) throws IOException {
        graph.add(new Node.Sum(entry(), name(), channels()));
        String last = entry();
        if (strip.isPolarity()) {
            last = then(graph, last, Node.Fader.of(strip.getId() + "#polarity", name(), channels(), channels())
                    .withInverted(true));
        }
        last = Inserts.add(graph, strip, last, 0, sources);
        last = then(graph, last, fader());
        int width = outputChannels();
        for (Group group : groups) {
            last = then(graph, last, Node.Fader.of(groupKey(group), name(), width, width)
                    .withLevel(Automations.level(group.getLevel())));
        }
        if (gated) {
            then(graph, last, Node.Fader.of(exit(), name(), width, width).withAudible(isOutputOpen()));
        }
    }

    private static String then(GraphSpec.Builder graph, String last, Node next) {
        graph.add(next).connect(last, next.key());
        return next.key();
    }

    private Node.Fader fader() {
        boolean audible = !strip.isMute() && (gated || isOutputOpen());
        return new Node.Fader(strip.getId() + "#fader", name(), channels(), outputChannels(),
                Automations.level(strip.getLevel()), Automations.pan(strip.getPan()), false, audible, law);
    }

    private boolean isOutputOpen() {
        Strip output = strip.getOutput();
        return output == null ? audibility.isOpen(strip) : audibility.isOpen(strip, output);
    }

    void feed(GraphSpec.Builder graph, String from) {
        graph.connect(from, entry());
    }

    void connectOutput(GraphSpec.Builder graph, Map<Strip, StripNodes> strips) {
        Strip output = strip.getOutput();
        if (output != null) {
            SessionGraph.nodes(output, strips).feed(graph, exit());
        }
    }

    void connectSends(GraphSpec.Builder graph, Map<Strip, StripNodes> strips) {
        for (Send send : strip.getSends()) {
            Strip target = send.getTarget();
            if (target == null) {
                continue;
            }
            boolean before = send.getTap() == Tap.PRE;
            boolean audible = send.isEnabled() && !strip.isMute() && audibility.isOpen(strip, target);
            String key = send.getId();
            graph.add(new Node.Fader(key, name() + " to " + target.getName(), before ? channels() : outputChannels(),
                    target.getChannels(), Automations.level(send.getLevel()), Automations.pan(send.getPan()), false,
                    audible, law));
            graph.connect(before ? preFader() : postFader(), key);
            SessionGraph.nodes(target, strips).feed(graph, key);
        }
    }

    private String preFader() {
        if (!strip.getSlots().isEmpty()) {
            return strip.getSlots().getLast().getId();
        }
        return strip.isPolarity() ? strip.getId() + "#polarity" : entry();
    }

    void connectSidechains(GraphSpec.Builder graph, Map<Strip, StripNodes> strips) {
        for (Slot slot : strip.getSlots()) {
            Strip key = slot.getSidechain();
            if (key != null) {
                graph.connect(SessionGraph.nodes(key, strips).postFader(), 0, slot.getId(), 1);
            }
        }
    }

    private static PanLaw law(org.tonewright.model.session.PanLaw law) {
        return switch (law) {
        case EQUAL_POWER -> PanLaw.MINUS_3;
        case COMPROMISE -> PanLaw.MINUS_4_5;
        case LINEAR -> PanLaw.MINUS_6;
        case BALANCE -> PanLaw.ZERO;
        };
    }
}
