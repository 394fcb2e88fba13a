package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.Edge;
import org.tonewright.engine.graph.GraphSpec;
import org.tonewright.engine.graph.Node;
import org.tonewright.engine.graph.PanLaw;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Curve;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.PointShape;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;
import org.tonewright.model.session.Value;

class SessionGraphTest {

    private final Song song = new Song();

    private GraphSpec graph(Strip... stems) throws IOException {
        return SessionGraph.describe(song.session, song.sources, List.of(stems));
    }

    private static <T extends Node> T node(GraphSpec graph, String key, Class<T> type) {
        return type.cast(graph.nodes().stream().filter(node -> node.key().equals(key)).findFirst().orElseThrow());
    }

    private static boolean has(GraphSpec graph, String key) {
        return graph.nodes().stream().anyMatch(node -> node.key().equals(key));
    }

    @Test
    void sampleGoesFromClipThroughSlotsAndFaderToTheMix() throws IOException {
        Strip bass = song.track("Bass", 1);
        song.clip(bass, 100, 1000, 1);
        Song.slot(bass, "eq");
        Song.slot(bass, "comp");
        GraphSpec graph = graph();
        assertEquals(List.of(Edge.of("main#in", "main#fader"), Edge.of("bass#in", "eq"), Edge.of("eq", "comp"),
                Edge.of("comp", "bass#fader"), Edge.of("track-bass", "bass#in"), Edge.of("bass#fader", "main#in"),
                Edge.of("main#fader", "mix")), graph.edges());
    }

    @Test
    void monoStripIsPannedIntoTheStereoMixUnderTheMixersLaw() throws IOException {
        song.track("Bass", 1);
        song.session.getMixer().setPanLaw(org.tonewright.model.session.PanLaw.LINEAR);
        Node.Fader fader = node(graph(), "bass#fader", Node.Fader.class);
        assertEquals(1, fader.inputs());
        assertEquals(2, fader.outputs());
        assertEquals(PanLaw.MINUS_6, fader.law());
    }

    @Test
    void clipsKeepPlaceOffsetGainAndFades() throws IOException {
        Strip bass = song.track("Bass", 2);
        Clip clip = song.clip(bass, 100, 1000, 2);
        clip.setOffset(7);
        clip.setGain(-3);
        song.clip(bass, 50, 10, 2).setMuted(true);
        Node.Clips clips = node(graph(), "track-bass", Node.Clips.class);
        assertEquals(1, clips.playlist().regions().size());
        assertEquals(100, clips.playlist().regions().getFirst().start());
        assertEquals(7, clips.playlist().regions().getFirst().offset());
        assertEquals(-3, clips.playlist().regions().getFirst().gain());
        assertEquals(1100, SessionGraph.end(song.session));
    }

    @Test
    void silentClipIsMinusInfinity() throws IOException {
        Strip bass = song.track("Bass", 1);
        song.clip(bass, 0, 10, 1).setGain(-120);
        Node.Clips clips = node(graph(), "track-bass", Node.Clips.class);
        assertEquals(Double.NEGATIVE_INFINITY, clips.playlist().regions().getFirst().gain());
    }

    @Test
    void stereoFileOnAMonoStripIsFolded() throws IOException {
        Strip bass = song.track("Bass", 1);
        song.clip(bass, 0, 10, 2);
        Node.Fader fold = node(graph(), "track-bass#fold", Node.Fader.class);
        assertEquals(2, fold.inputs());
        assertEquals(1, fold.outputs());
    }

    @Test
    void postSendLeavesAfterFaderAndGroupsAndPreSendBeforeThem() throws IOException {
        Strip voice = song.track("Voice", 1);
        Strip hall = song.bus("Hall");
        Strip cue = song.bus("Cue");
        Song.slot(voice, "eq");
        Song.send(voice, hall, Tap.POST);
        Song.send(voice, cue, Tap.PRE);
        Group group = SessionFactory.eINSTANCE.createGroup();
        group.setId("vocals");
        group.setLevel(Song.value("level", -4));
        group.getMembers().add(voice);
        song.session.getMixer().getGroups().add(group);
        GraphSpec graph = graph();
        assertTrue(graph.edges().contains(Edge.of("voice#vocals", "voice-hall")), graph.toGraphviz());
        assertTrue(graph.edges().contains(Edge.of("eq", "voice-cue")), graph.toGraphviz());
        assertTrue(graph.edges().contains(Edge.of("voice#gate", "main#in")), graph.toGraphviz());
        assertEquals(-4, node(graph, "voice#vocals", Node.Fader.class).level().value());
        assertEquals(2, node(graph, "voice-hall", Node.Fader.class).inputs());
        assertEquals(1, node(graph, "voice-cue", Node.Fader.class).inputs());
    }

    @Test
    void mutedStripIsSilentOnItsSendsToo() throws IOException {
        Strip voice = song.track("Voice", 1);
        Song.send(voice, song.bus("Cue"), Tap.PRE);
        voice.setMute(true);
        assertFalse(node(graph(), "voice#fader", Node.Fader.class).audible());
        assertFalse(node(graph(), "voice-cue", Node.Fader.class).audible());
    }

    @Test
    void soloOfAReverbShutsTheGateButNotTheFaderBeforeTheSend() throws IOException {
        Strip voice = song.track("Voice", 1);
        Strip hall = song.bus("Hall");
        Song.send(voice, hall, Tap.POST);
        hall.setSolo(true);
        GraphSpec graph = graph();
        assertTrue(node(graph, "voice#fader", Node.Fader.class).audible());
        assertTrue(node(graph, "voice-hall", Node.Fader.class).audible());
        assertFalse(node(graph, "voice#gate", Node.Fader.class).audible());
    }

    @Test
    void sidechainComesFromBehindTheOtherStripsFader() throws IOException {
        Strip kick = song.track("Kick", 1);
        Strip bass = song.track("Bass", 1);
        Slot slot = Song.slot(bass, "comp");
        slot.setSidechain(kick);
        assertTrue(graph().edges().contains(new Edge("kick#fader", 0, "comp", 1)));
        assertTrue(has(graph(), "kick#gate"), "a key must sound on when another strip is soloed");
    }

    @Test
    void invertedPolarityComesBeforeTheSlots() throws IOException {
        Strip bass = song.track("Bass", 1);
        Song.slot(bass, "eq");
        bass.setPolarity(true);
        assertTrue(graph().edges().contains(Edge.of("bass#polarity", "eq")));
        assertTrue(node(graph(), "bass#polarity", Node.Fader.class).inverted());
    }

    @Test
    void stemIsWhatTheStripGivesToTheMix() throws IOException {
        Strip bass = song.track("Bass", 1);
        GraphSpec graph = graph(bass);
        assertEquals(2, node(graph, "bass#stem", Node.Output.class).channels());
        assertTrue(graph.edges().contains(Edge.of("bass#fader", "bass#stem")));
    }

    @Test
    void parametersAndStateReachTheInsert() throws IOException {
        Strip bass = song.track("Bass", 1);
        Slot slot = Song.slot(bass, "eq");
        slot.getValues().add(Song.value("frequency", 80));
        slot.setEnabled(false);
        slot.setBlob("aa");
        Node.Insert insert = node(graph(), "eq", Node.Insert.class);
        assertEquals(Automation.constant(80), insert.params().get("frequency"));
        assertFalse(insert.enabled());
        assertEquals(2, insert.state().orElseThrow().bytes().length);
    }

    @Test
    void curveIsFollowedUnlessItIsOff() throws IOException {
        Strip bass = song.track("Bass", 1);
        Value level = bass.getLevel();
        Curve curve = SessionFactory.eINSTANCE.createCurve();
        curve.getPoints().add(point(0, 0, PointShape.LINEAR));
        curve.getPoints().add(point(480, -120, PointShape.HOLD));
        level.setCurve(curve);
        Automation followed = node(graph(), "bass#fader", Node.Fader.class).level();
        assertEquals(List.of(new Automation.Point(0, 0, Automation.Shape.LINEAR),
                new Automation.Point(480, Double.NEGATIVE_INFINITY, Automation.Shape.HOLD)), followed.points());
        curve.setMode(org.tonewright.model.session.CurveMode.OFF);
        assertTrue(node(graph(), "bass#fader", Node.Fader.class).level().isConstant());
    }

    private static Point point(long at, double value, PointShape shape) {
        Point point = SessionFactory.eINSTANCE.createPoint();
        point.setAt(at);
        point.setValue(value);
        point.setShape(shape);
        return point;
    }

    @Test
    void tempoOfTheSessionReachesTheGraph() throws IOException {
        song.session.getTimeline().getTempoChanges().getFirst().setTempo(90);
        assertEquals(90, graph().tempo().tempo(1_000_000));
    }

    @Test
    void mediaOfAnotherRateAreRefusedByName() {
        Strip bass = song.track("Bass", 1);
        song.clip(bass, 0, 10, 1).getMedia().setSampleRate(44100);
        String sentence = String.valueOf(assertThrows(Refusal.class, this::graph).getMessage());
        assertTrue(sentence.contains("media/Bass.wav") && sentence.contains("44100"), sentence);
    }

    @Test
    void sessionIsDescribedTheSameEachTime() throws IOException {
        Strip bass = song.track("Bass", 1);
        Song.send(bass, song.bus("Hall"), Tap.POST);
        Song.slot(bass, "eq").getValues().add(Song.value("frequency", 80));
        assertEquals(graph(), graph());
    }
}
