package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.session.Elements;
import org.tonewright.engine.graph.Edge;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.State;
import org.tonewright.engine.stream.Region;
import org.tonewright.engine.stream.ResampledSource;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.Curve;
import org.tonewright.model.session.CurveMode;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.Value;

class ReleaseGraphTest {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private final Release release = Elements.release("Record", 44_100);

    private final ReleaseSources sources = new ReleaseSources() {

        @Override
        public SampleSource source(Source source) {
            return SampleSource.of(source.getPath(), new float[source.getChannels()][(int) source.getFrames()]);
        }

        @Override
        public State state(String sha256) {
            return new State(sha256.getBytes(StandardCharsets.US_ASCII));
        }
    };

    private Title title(String name, int rate, long frames) {
        Title title = Elements.title(name);
        title.setId(name);
        title.getChain().setId(name + "-chain");
        Source source = FACTORY.createSource();
        source.setPath(name + ".wav");
        source.setFrames(frames);
        source.setChannels(2);
        source.setSampleRate(rate);
        title.setSource(source);
        release.getTitles().add(title);
        return title;
    }

    private static Slot slot(String processor) {
        Slot slot = Elements.slot(processor, "1");
        slot.setId(processor);
        return slot;
    }

    private GraphSpec describe(Title... titles) throws IOException {
        release.getChain().setId("release");
        return ReleaseGraph.describe(release, List.of(titles), sources);
    }

    private static <T extends Node> T node(GraphSpec graph, String key, Class<T> type) {
        return type.cast(graph.nodes().stream().filter(node -> node.key().equals(key)).findFirst().orElseThrow());
    }

    @Test
    void oneSampleGoesThroughGainAndBothChains() throws IOException {
        Title title = title("one", 44_100, 1000);
        title.setGain(-2.5);
        title.getChain().getSlots().add(slot("equaliser"));
        release.getChain().getSlots().add(slot("limiter"));
        GraphSpec graph = describe(title);
        assertEquals(List.of(Edge.of("one", "one#gain"), Edge.of("one#gain", "equaliser"),
                Edge.of("equaliser", "one-chain#fader"), Edge.of("one-chain#fader", "release#in"),
                Edge.of("release#in", "limiter"), Edge.of("limiter", "release#fader"),
                Edge.of("release#fader", ReleaseGraph.MASTER)), graph.edges());
        assertEquals(-2.5, node(graph, "one#gain", Node.Fader.class).level().value());
        assertEquals(44_100, graph.sampleRate());
    }

    @Test
    void lengthsAreCountedAtTheReleasesRate() {
        Title title = title("one", 48_000, 48_000);
        assertEquals(44_100, ReleaseGraph.length(release, title));
        title.setTrimStart(24_000);
        title.setTrimEnd(12_000);
        assertEquals(11_025, ReleaseGraph.length(release, title), "a quarter of a second");
        assertEquals(1, ReleaseGraph.length(release, title("tiny", 192_000, 1)), "never nothing");
    }

    @Test
    void titlesFollowOneAnother() throws IOException {
        Title first = title("one", 48_000, 48_000);
        Title second = title("two", 44_100, 500);
        second.setTrimStart(100);
        GraphSpec graph = describe(first, second);
        Region region = node(graph, "two", Node.Clips.class).playlist().regions().getFirst();
        assertEquals(44_100, region.start());
        assertEquals(100, region.offset());
        assertEquals(400, region.length());
        assertEquals(ResampledSource.class,
                node(graph, "one", Node.Clips.class).playlist().regions().getFirst().source().getClass());
    }

    @Test
    void automationOfATitleBeginsWithTheTitle() throws IOException {
        Title first = title("one", 44_100, 1000);
        Title second = title("two", 44_100, 1000);
        Slot slot = slot("equaliser");
        Value value = Elements.value("frequency", 100);
        Curve curve = FACTORY.createCurve();
        curve.setMode(CurveMode.READ);
        Point point = FACTORY.createPoint();
        point.setAt(50);
        point.setValue(200);
        curve.getPoints().add(point);
        value.setCurve(curve);
        slot.getValues().add(value);
        second.getChain().getSlots().add(slot);
        GraphSpec graph = describe(first, second);
        assertEquals(1050,
                node(graph, "equaliser", Node.Insert.class).params().get("frequency").points().getFirst().at());
    }

    @Test
    void aSourceIsHeardWithoutGainAndChains() {
        Title title = title("one", 44_100, 1000);
        title.setGain(12);
        title.getChain().getSlots().add(slot("equaliser"));
        GraphSpec graph = ReleaseGraph.source(release, title, sources);
        assertEquals(List.of(Edge.of("one", ReleaseGraph.MASTER)), graph.edges());
        assertEquals(2, graph.nodes().size());
    }
}
