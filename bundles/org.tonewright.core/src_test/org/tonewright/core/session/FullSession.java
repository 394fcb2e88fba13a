package org.tonewright.core.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tonewright.model.session.Check;
import org.tonewright.model.session.CheckResult;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Curve;
import org.tonewright.model.session.CurveMode;
import org.tonewright.model.session.Delivery;
import org.tonewright.model.session.DeliveryState;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.FadeShape;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Monitor;
import org.tonewright.model.session.PanLaw;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.PointShape;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Scene;
import org.tonewright.model.session.Section;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Setting;
import org.tonewright.model.session.Severity;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Source;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Tap;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.TitleFlag;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;

/** Documents in which every class and every feature of the model is used. */
final class FullSession {

    static final String SHA = "0123456789abcdef".repeat(4);

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private FullSession() {}

    static Session session() {
        Session session = Elements.session(new SessionSpec("Über \"Wasser\" & <Land>", 48000, 97.5, 6, 8));
        session.getExtras().put("org.vendor.colour", "#102030");
        Strip main = session.getMixer().getMain();
        session.getMixer().setPanLaw(PanLaw.COMPROMISE);
        Strip hall = strip(session, "Hall", StripRole.BUS, 2, main);
        Strip bass = strip(session, "Bass", StripRole.TRACK, 1, main);
        bass.setColour("#aa5500");
        bass.setMute(true);
        bass.setSolo(true);
        bass.setPolarity(true);
        Send send = Elements.send(hall, -12.5);
        send.setEnabled(false);
        send.setTap(Tap.PRE);
        bass.getSends().add(send);
        Slot slot = Elements.slot("org.tonewright.effects.compressor", "1.2.0");
        slot.setEnabled(false);
        slot.setBlob(SHA);
        slot.setSidechain(strip(session, "Drums", StripRole.TRACK, 2, main));
        Value threshold = Elements.value("threshold", -18.25);
        threshold.setCurve(curve());
        slot.getValues().add(threshold);
        bass.getSlots().add(slot);
        MediaFile media = FACTORY.createMediaFile();
        media.setPath("media/Bass-001-7f2c.wav");
        media.setFrames(96000);
        media.setChannels(2);
        media.setSampleRate(48000);
        media.setSha256(SHA);
        media.setOrigin("Imported from 'bass.wav'.");
        media.setLostFrames(3);
        session.getPool().getFiles().add(media);
        Track track = track(session, bass, media);
        timeline(session);
        group(session, bass);
        Part part = FACTORY.createPart();
        part.setName("Bass");
        part.setPlayer("Ida");
        part.setNote("With fingers.");
        part.setTrack(track);
        session.getParts().add(part);
        Take take = FACTORY.createTake();
        take.setPass(1);
        take.setStart(100);
        take.setLength(4800);
        take.setDevice("rehearsal:demo");
        take.getInputs().add(" in 1 ");
        take.getInputs().add("");
        take.getLevels().add(-6.25);
        take.getLevels().add(-90.0);
        take.setComment("first\nsecond\ttabbed\r\n");
        take.getClips().add(track.getLanes().getFirst().getClips().getFirst());
        session.getTakes().add(take);
        part.setAcceptedTake(take);
        session.getFindings().add(finding(media, track));
        Elements.identify(session);
        return session;
    }

    private static Strip strip(Session session, String name, StripRole role, int channels, Strip output) {
        Strip strip = Elements.strip(name, role, channels);
        strip.setOutput(output);
        session.getMixer().getStrips().add(strip);
        return strip;
    }

    private static Curve curve() {
        Curve curve = FACTORY.createCurve();
        curve.setMode(CurveMode.TOUCH);
        for (PointShape shape : PointShape.values()) {
            Point point = FACTORY.createPoint();
            point.setAt(1000L * (1 + shape.ordinal()));
            point.setValue(-20.0 - shape.ordinal() / 3.0);
            point.setShape(shape);
            curve.getPoints().add(point);
        }
        return curve;
    }

    private static Track track(Session session, Strip strip, MediaFile media) {
        Track track = FACTORY.createTrack();
        track.setName("Bass");
        track.setColour("#112233");
        track.setArmed(true);
        track.setMonitor(Monitor.OFF);
        track.setStrip(strip);
        Lane lane = FACTORY.createLane();
        lane.setName("Comp");
        lane.setKind(LaneKind.COMP);
        track.getLanes().add(lane);
        track.setActiveLane(lane);
        Clip clip = FACTORY.createClip();
        clip.setName("Bass 1");
        clip.setStart(1L << 40);
        clip.setLength(48000);
        clip.setOffset(480);
        clip.setGain(-1.5);
        clip.setMuted(true);
        clip.setFadeIn(fade(480, FadeShape.EQUAL_POWER));
        clip.setFadeOut(fade(960, FadeShape.SCURVE));
        clip.setMedia(media);
        lane.getClips().add(clip);
        session.getTimeline().getTracks().add(track);
        return track;
    }

    private static Fade fade(long length, FadeShape shape) {
        Fade fade = FACTORY.createFade();
        fade.setLength(length);
        fade.setShape(shape);
        return fade;
    }

    private static void timeline(Session session) {
        Span loop = session.getTimeline().getLoop();
        loop.setStart(48000);
        loop.setLength(96000);
        loop.setOn(true);
        Marker marker = FACTORY.createMarker();
        marker.setName("Here it breaks");
        marker.setAt(123456);
        session.getTimeline().getMarkers().add(marker);
        Section section = FACTORY.createSection();
        section.setName("Verse");
        section.setBar(9);
        section.setBars(8);
        session.getTimeline().getSections().add(section);
        TempoChange change = FACTORY.createTempoChange();
        change.setAt(480000);
        change.setTempo(98);
        change.setBeats(3);
        change.setBeatUnit(2);
        session.getTimeline().getTempoChanges().add(change);
    }

    private static void group(Session session, Strip strip) {
        Group group = FACTORY.createGroup();
        group.setName("Rhythm");
        group.setLevel(Elements.value("level", -1));
        group.getMembers().add(strip);
        session.getMixer().getGroups().add(group);
        Scene scene = FACTORY.createScene();
        scene.setName("Chorus");
        Setting setting = FACTORY.createSetting();
        setting.setValueId(strip.getLevel().getId());
        setting.setValue(-3);
        scene.getSettings().add(setting);
        session.getMixer().getScenes().add(scene);
    }

    private static Finding finding(MediaFile media, Track track) {
        Finding finding = FACTORY.createFinding();
        finding.setRule("org.tonewright.recording.clipping");
        finding.setSeverity(Severity.ERROR);
        finding.setStart(42);
        finding.setLength(5);
        finding.setMeasured(0.25);
        finding.setLimit(-0.5);
        finding.setMessage("Five samples in a row are at full scale.");
        finding.setNumber(3);
        finding.setUnit("dBFS");
        finding.setRemedy("Turn the preamp down.");
        finding.setStatus(FindingStatus.WAIVED);
        finding.setReason("It is a drum.");
        finding.setMedia(media);
        finding.setTrack(track);
        return finding;
    }

    static Release release() {
        Release release = Elements.release("Lieder", 44100);
        release.setArtist("Ida & the Others");
        release.setUpc("4006381333931");
        release.setLabel("Own");
        release.setYear(2026);
        release.setGenre("folk");
        release.getChain().getSlots().add(Elements.slot("org.tonewright.effects.limiter", ""));
        Title title = Elements.title("Über Wasser");
        title.setArtist("Ida");
        title.setComposer("Trad.");
        title.setIsrc("QZAB12400001");
        title.setTrimStart(100);
        title.setTrimEnd(200);
        title.setFadeIn(fade(10, FadeShape.LINEAR));
        title.setFadeOut(fade(44100, FadeShape.SCURVE));
        title.setGap(88200);
        title.setGain(-1.25);
        title.getFlags().add(TitleFlag.COPY_PERMITTED);
        title.getFlags().add(TitleFlag.PRE_EMPHASIS);
        title.getIndexes().add(44100L);
        title.getIndexes().add(88200L);
        Source source = FACTORY.createSource();
        source.setPath("sources/Uber Wasser.wav");
        source.setSha256(SHA);
        source.setFrames(1_000_000);
        source.setChannels(1);
        source.setSampleRate(48000);
        source.setOrigin("Bounced from the session 'Über Wasser'.");
        title.setSource(source);
        release.getTitles().add(title);
        Delivery delivery = FACTORY.createDelivery();
        delivery.setFormat("wav-cue");
        delivery.setTarget("cd");
        delivery.setFolder("deliveries/wav-cue");
        delivery.getOptions().put("bits", "16");
        delivery.setState(DeliveryState.VERIFIED);
        Check check = FACTORY.createCheck();
        check.setRule("truepeak");
        check.setResult(CheckResult.WARNED);
        check.setMeasured("-0.9 dBTP");
        check.setMessage("The true peak is close to the limit.");
        delivery.getChecks().add(check);
        release.getDeliveries().add(delivery);
        Elements.identify(release);
        return release;
    }

    /** The same document with ids in the order of its objects, so that it is the same bytes each time. */
    static <D extends Document> D numbered(D document) {
        Map<String, String> ids = new HashMap<>();
        List<Element> elements = new ArrayList<>(List.of(document));
        document.eAllContents().forEachRemaining(object -> {
            if (object instanceof Element element) {
                elements.add(element);
            }
        });
        for (Element element : elements) {
            String id = "id-" + ids.size();
            ids.put(element.getId(), id);
            element.setId(id);
        }
        for (Element element : elements) {
            if (element instanceof Setting setting) {
                setting.setValueId(ids.get(setting.getValueId()));
            }
        }
        return document;
    }
}
