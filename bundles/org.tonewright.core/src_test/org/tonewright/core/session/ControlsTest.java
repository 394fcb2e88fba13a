package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.Refusal;
import org.tonewright.engine.ProcessorCatalog;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.TitleFlag;
import org.tonewright.processor.Param;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;

/** What can be set by key, and the sentences for what cannot. */
final class ControlsTest {

    private final EditWalk<Session> walk = new EditWalk<>(FullSession.session());
    private final EditWalk<Release> album = new EditWalk<>(FullSession.release());
    private final Controls controls = new Controls(ProcessorCatalog.of(new Filter()));
    private final Strip bass = walk.root().getMixer().getStrips().get(2);

    /** A processor with one parameter of each kind. */
    private static final class Filter implements ProcessorFactory {

        @Override
        public ProcessorInfo info() {
            return new ProcessorInfo("org.vendor.filter",
                    List.of(new Port("in", Port.Direction.IN, 0), new Port("out", Port.Direction.OUT, 0)),
                    List.of(new Param.Real("frequency", "Frequency", Param.Unit.HERTZ, 10, 20000, 1000,
                            Param.Scale.LOGARITHMIC,
                            false), new Param.Real("mix", "Mix", Param.Unit.SHARE, 0, 1, 1, Param.Scale.LINEAR, false),
                            new Param.Choice("shape", "Shape", List.of("Bell", "Low shelf"), 0, false),
                            new Param.Toggle("listen", "Listen", false, false)));
        }

        @Override
        public Processor create(Setup setup) {
            throw new UnsupportedOperationException();
        }
    }

    private void set(String... assignments) {
        walk.editor().edit("Set",
                () -> controls.set(walk.root(), List.of(assignments).stream().map(Assignment::parse).toList()));
    }

    private void setAlbum(String... assignments) {
        album.editor().edit("Set",
                () -> controls.set(album.root(), List.of(assignments).stream().map(Assignment::parse).toList()));
    }

    private String get(String key) {
        return controls.find(walk.root(), ValuePath.parse(key)).text();
    }

    private void refused(String assignment, String sentence) {
        String before = walk.text();
        assertEquals(sentence, assertThrows(Refusal.class, () -> set("strip/Bass/solo=off", assignment)).getMessage());
        assertEquals(before, walk.text());
    }

    private void refusedAlbum(String assignment, String sentence) {
        assertEquals(sentence, assertThrows(Refusal.class, () -> setAlbum(assignment)).getMessage());
    }

    @Test
    void faderPanAndSwitchesOfAStrip() {
        set("strip/Bass/level=-6", "strip/Bass/pan=0.3", "strip/Bass/mute=off", "strip/Bass/solo=on",
                "strip/Bass/polarity=off", "strip/Bass/output=Hall", "strip/Bass/colour=#ff0000");
        assertEquals(-6, bass.getLevel().getValue());
        assertEquals(0.3, bass.getPan().getValue());
        assertEquals("Hall", bass.getOutput().getName());
        assertEquals("-6", get("strip/Bass/level"));
        assertEquals("0.3", get("strip/Bass/pan"));
        assertEquals("off", get("strip/Bass/mute"));
        assertEquals("Hall", get("strip/Bass/output"));
        set("strip/Bass/level=-inf");
        assertEquals(-120, bass.getLevel().getValue());
        set("strip/Bass/level=-3.5 dB", "strip/Bass/output=");
        assertEquals(-3.5, bass.getLevel().getValue());
        assertEquals("", get("strip/Bass/output"));
    }

    @Test
    void sends() {
        set("strip/Bass/send/Hall/level=-18", "strip/Bass/send/Hall/tap=post", "strip/Bass/send/Hall/enabled=on",
                "strip/Bass/send/Hall/pan=-1");
        assertEquals(-18, bass.getSends().getFirst().getLevel().getValue());
        assertEquals(Tap.POST, bass.getSends().getFirst().getTap());
        refused("strip/Bass/send/Room/level=-3", "There is no send of strip 'Bass' to 'Room'; it sends to Hall.");
    }

    @Test
    void parametersAreThoseOfTheProcessor() {
        walk.editor().edit("Insert", () -> bass.getSlots().add(Elements.slot("org.vendor.filter", "1")));
        assertEquals("1000", get("strip/Bass/slot/2/frequency"));
        assertEquals("Bell", get("strip/Bass/slot/2/shape"));
        set("strip/Bass/slot/2/frequency=80", "strip/Bass/slot/2/shape=low shelf", "strip/Bass/slot/2/listen=on",
                "strip/Bass/slot/2/mix=25%");
        assertEquals("80", get("strip/Bass/slot/2/frequency"));
        assertEquals("Low shelf", get("strip/Bass/slot/2/shape"));
        assertEquals("on", get("strip/Bass/slot/2/listen"));
        assertEquals("0.25", get("strip/Bass/slot/2/mix"));
        Slot slot = bass.getSlots().get(1);
        assertEquals(4, slot.getValues().size());
        set("strip/Bass/slot/2/frequency=120 Hz");
        assertEquals(4, slot.getValues().size());
        assertEquals(120, slot.getValues().getFirst().getValue());
        set("strip/Bass/slot/2/enabled=off", "strip/Bass/slot/2/sidechain=Drums");
        assertEquals("Drums", get("strip/Bass/slot/2/sidechain"));
        refused("strip/Bass/slot/2/freq=80",
                "The processor 'org.vendor.filter' in slot 2 of strip 'Bass' has no parameter 'freq';"
                        + " it has frequency, mix, shape, listen.");
        refused("strip/Bass/slot/2/frequency=5",
                "5 Hz is out of range for 'frequency' of 'org.vendor.filter' in slot 2 of strip 'Bass': 10 to 20000 "
                        + "Hz.");
        refused("strip/Bass/slot/2/frequency=NaN",
                "'NaN' is not a number for 'frequency' of 'org.vendor.filter' in slot 2 of strip 'Bass'.");
        refused("strip/Bass/slot/2/shape=Notch",
                "'Notch' is not among the choices of 'shape' of 'org.vendor.filter' in slot 2 of strip 'Bass': Bell, "
                        + "Low shelf.");
        refused("strip/Bass/slot/1/threshold=-20",
                "The processor 'org.tonewright.effects.compressor' in slot 1 of strip 'Bass'"
                        + " is not installed, so its parameters are not known.");
        refused("strip/Bass/slot/3/mix=0", "There is no slot 3 in strip 'Bass', which has 2.");
        refused("strip/Bass/slot/one/mix=0", "'one' is not a whole number for a slot.");
    }

    @Test
    void theSessionItself() {
        set("name=New", "panLaw=equal-power", "tempo=88.25", "meter=7/8", "track/Bass/armed=off",
                "track/Bass/monitor=auto");
        assertEquals("New", walk.root().getName());
        assertEquals("EQUAL_POWER", get("panLaw"));
        assertEquals("88.25", get("tempo"));
        assertEquals("7/8", get("meter"));
        refused("tempo=0", "The tempo is 0; it must be between 10 and 960.");
        refused("panLaw=steep",
                "'steep' is not among the choices of panLaw of the session: EQUAL_POWER, COMPROMISE, LINEAR,"
                        + " BALANCE.");
    }

    @Test
    void aReleaseAndItsTitles() {
        album.editor().edit("Insert", () -> {
            album.root().getTitles().getFirst().getChain().getSlots().add(Elements.slot("org.vendor.filter", ""));
            album.root().getChain().getSlots().add(Elements.slot("org.vendor.filter", ""));
        });
        setAlbum("title=Songs", "year=2027", "upc=036000291452", "title/1/isrc=us-s1z-99-00001", "title/1/gain=-1.5",
                "title/1/gap=2", "title/1/trimStart=0.5s", "title/1/fadeIn=10f", "title/1/fadeOut=0:01.5",
                "title/1/slot/1/frequency=300", "slot/2/frequency=400");
        Title title = album.root().getTitles().getFirst();
        assertEquals("Songs", album.root().getTitle());
        assertEquals("USS1Z9900001", title.getIsrc());
        assertEquals(88200, title.getGap());
        assertEquals(24000, title.getTrimStart());
        assertEquals(10, title.getFadeIn().getLength());
        assertEquals(66150, title.getFadeOut().getLength());
        assertEquals(300, title.getChain().getSlots().getFirst().getValues().getFirst().getValue());
        assertEquals(400, album.root().getChain().getSlots().get(1).getValues().getFirst().getValue());
        assertEquals("1.5", controls.find(album.root(), ValuePath.parse("title/1/fadeOut")).text());
        assertEquals("10f", controls.find(album.root(), ValuePath.parse("title/1/fadeIn")).text());
        setAlbum("title/1/fadeIn=0");
        assertEquals("0", controls.find(album.root(), ValuePath.parse("title/1/fadeIn")).text());
        refusedAlbum("upc=4006381333932",
                "'4006381333932' is not a bar code: a UPC has 12 and an EAN 13 digits, of which the last"
                        + " checks the others.");
        refusedAlbum("title/1/isrc=QZ",
                "'QZ' of title 1 is not an ISRC: two letters, three letters or digits, seven digits.");
        refusedAlbum("title/2/gain=0", "There is no title 2 in the release, which has 1.");
        refusedAlbum("title/1/gap=281474976710655f", "The titles together last 2^48 frames or longer.");
        refusedAlbum("title/1/trimStart=60", "The cuts of title 1 leave nothing of the 1000000 frames of its source.");
        refusedAlbum("title/1/gain=soft", "'soft' is not a number for gain of title 1.");
        refusedAlbum("title/1/slot/1/sidechain=Bass",
                "The processor 'org.vendor.filter' in slot 1 of title 1 has no parameter 'sidechain'; it has "
                        + "frequency, mix, shape,"
                        + " listen.");
    }

    @Test
    void flagsAndIndexPointsOfATitle() {
        setAlbum("title/1/flags=copy-permitted, pre-emphasis", "title/1/indexes=0:05 7.5s 400000f");
        Title title = album.root().getTitles().getFirst();
        assertEquals(List.of(TitleFlag.COPY_PERMITTED, TitleFlag.PRE_EMPHASIS), title.getFlags());
        assertEquals(List.of(220_500L, 330_750L, 400_000L), title.getIndexes());
        assertEquals("copy-permitted pre-emphasis",
                controls.find(album.root(), ValuePath.parse("title/1/flags")).text());
        assertEquals("5 7.5 400000f", controls.find(album.root(), ValuePath.parse("title/1/indexes")).text());
        refusedAlbum("title/1/flags=scms", "'scms' is no flag of title 1; there are copy-permitted, pre-emphasis.");
        refusedAlbum("title/1/indexes=5 4", "The index at frame 176400 of title 1 does not come after frame 220500.");
        setAlbum("title/1/flags=", "title/1/indexes=");
        assertEquals(List.of(), title.getFlags());
        assertEquals(List.of(), title.getIndexes());
    }

    @Test
    void keysThatLeadNowhere() {
        refused("strip/Bas/level=0", "There is no strip 'Bas'; did you mean 'Bass'?");
        refused("strip/Keyboards/level=0", "There is no strip 'Keyboards'; strips are Main, Hall, Bass, Drums.");
        refused("track/Keys/armed=on", "There is no track 'Keys'; tracks are Bass.");
        refused("strip/Bass=0",
                "The key 'strip/Bass' ends at strip 'Bass'; it goes on with name, colour, level, pan, mute,"
                        + " solo, polarity, output, slot/N/... and send/TARGET/....");
        refused("strip=0", "The key 'strip' ends at 'strip'; it goes on with a name.");
        refused("strip/Bass/volume=0",
                "There is no 'volume' in strip 'Bass'; there are name, colour, level, pan, mute, solo,"
                        + " polarity, output, slot/N/... and send/TARGET/....");
        refused("strip/Bass/level/dB=0", "The key 'strip/Bass/level/dB' goes on after 'level', which is a value.");
        refused("colour=red",
                "There is no 'colour' in a session; there are name, panLaw, tempo, meter, track/NAME/... and"
                        + " strip/NAME/....");
        refused("strip//level=0", "The key 'strip//level' has an empty step.");
        refused("strip/Bass/level", "'strip/Bass/level' is not written KEY=VALUE.");
        refused("strip/Bass/mute=maybe", "'maybe' is neither on nor off for mute of strip 'Bass'.");
        refused("strip/Bass/level=99", "The level of Strip 'Bass' is 99; it must be between -120 and 12.");
        refused("strip/Bass/level=0x10p1f", "'0x10p1f' is not a number for the level of strip 'Bass'.");
        refused("strip/Bass/output=Room", "There is no strip 'Room'; strips are Main, Hall, Bass, Drums.");
        refused("strip/Hall/output=Hall", "These strips feed one another in a circle: Hall -> Hall.");
    }

    @Test
    void slashesAndPercentSignsInNames() {
        for (String name : List.of("Gtr L/R", "100% Bass", "a%2Fb", "%25", "50%/%2f=x")) {
            ValuePath path = ValuePath.of("strip", name, "level");
            assertEquals(path, ValuePath.parse(path.toString()));
        }
        assertEquals(List.of("strip", "Gtr L/R", "level"), ValuePath.parse("strip/Gtr L%2FR/level").steps());
        assertEquals(List.of("strip", "100% Bass", "level"), ValuePath.parse("strip/100% Bass/level").steps());
        set("strip/Bass/name=Gtr L/R");
        set("strip/Gtr L%2fR/level=-2");
        assertEquals(-2, bass.getLevel().getValue());
    }
}
