package org.tonewright.demo.day;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

import org.tonewright.core.Cancellation;
import org.tonewright.core.Progress;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.DeviceChoice;
import org.tonewright.core.playback.InputChannels;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.device.rehearsal.fault.FaultKind;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Take;
import org.tonewright.model.session.Track;
import org.tonewright.recording.ControlRoom;
import org.tonewright.recording.PassRequest;
import org.tonewright.recording.Range;
import org.tonewright.recording.Routing;
import org.tonewright.recording.inspect.Inspection;
import org.tonewright.recording.inspect.TrackSound;
import org.tonewright.recording.mend.Findings;
import org.tonewright.recording.mend.Mended;
import org.tonewright.recording.mend.Mending;
import org.tonewright.recording.setup.Checklist;
import org.tonewright.recording.setup.InputLevel;
import org.tonewright.recording.setup.Listener;
import org.tonewright.recording.setup.Listening;
import org.tonewright.recording.setup.Setup;
import org.tonewright.recording.setup.SetupChecks;
import org.tonewright.recording.setup.SetupRun;
import org.tonewright.recording.take.Acceptance;
import org.tonewright.recording.take.Comp;
import org.tonewright.recording.take.Parts;

/**
 * One song from the empty session to accepted takes: parts written down, the checklist gone through, levels looked at,
 * three passes recorded, what the inspectors find mended, a take accepted for each part. The device is the rehearsal
 * room, and nothing here would be otherwise with a band in front of microphones.
 */
public final class RecordingDay {

    private static final int FRAMES = 256;
    private static final double QUIET = 4;
    /** What rings on after the last bar, in seconds. */
    private static final double RINGING = 3;
    private static final double PLANNED_HOURS = 0.5;

    private final Studio studio;
    private final OpenDocument<Session> document;
    private final String device;
    private final Song song;
    private final long length;

    /**
     * @param document an empty session of the song's tempo, open for writing
     * @param device the rehearsal room with the song, as {@code BACKEND:NAME}
     * @param song what is played, by which it is known what was written into the takes
     */
    public RecordingDay(Studio studio, OpenDocument<Session> document, String device, Song song) {
        this.studio = studio;
        this.document = document;
        this.device = device;
        this.song = song;
        length = Math.round((song.seconds() + RINGING) * document.root().getSampleRate());
    }

    /**
     * Goes through the day. The session is saved.
     *
     * @param left the kinds of faults that nobody mends
     * @throws IOException if a file can't be read or written, or the device can't be opened
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public DayNotes run(Set<FaultKind> left, Progress progress) throws IOException {
        Map<String, InputChannels> inputs = inputs();
        writeDown(inputs);
        Listening listening = listen(progress.part(0, 0.1));
        List<SetupRun.Line> setup = setUp(listening);
        List<InputLevel> levels = listening.inputs().stream()
                .map(input -> InputLevel.of(input, listening.sampleRate())).toList();
        List<DayNotes.PassLine> passes = new ArrayList<>();
        try (ControlRoom room = new ControlRoom(studio, document, _ -> {})) {
            room.open(new DeviceChoice(device, FRAMES, true));
            List<List<Track>> groups = groups();
            for (int i = 0; i < groups.size(); i++) {
                record(room, groups.get(i), passes);
                progress.at(0.1 + 0.4 * (i + 1) / groups.size());
            }
            List<Track> tracks = document.root().getTimeline().getTracks();
            Inspection.Report first = new Inspection(studio).run(document, tracks, progress.part(0.5, 0.7));
            document.save();
            WrittenFaults written = new WrittenFaults(song.faults(), document.root());
            List<String> astray = written.astray(first.found());
            List<Wave> before = waves(tracks);
            Map<Integer, Integer> mended = mend(room, written.mended(first.open(), left), passes);
            progress.at(0.95);
            accept();
            document.save();
            progress.at(1);
            return new DayNotes((double) length / document.root().getSampleRate(), song.bars(), setup, levels, passes,
                    lines(tracks, before, waves(tracks)), findings(mended), astray);
        }
    }

    /** The inputs of each track: two that are called left and right of one thing are one track. */
    private Map<String, InputChannels> inputs() {
        List<String> names = studio.devices().named(device).inputNames();
        Map<String, InputChannels> inputs = new LinkedHashMap<>();
        for (int channel = 0; channel < names.size(); channel++) {
            String name = names.get(channel);
            boolean pair = name.endsWith(" L") && channel + 1 < names.size()
                    && names.get(channel + 1).equals(name.substring(0, name.length() - 1) + "R");
            inputs.put(pair ? name.substring(0, name.length() - 2) : name,
                    new InputChannels(channel, pair ? 2 : 1));
            channel += pair ? 1 : 0;
        }
        return inputs;
    }

    private void writeDown(Map<String, InputChannels> inputs) throws IOException {
        Parts parts = new Parts(document);
        Routing routing = Routing.of(document);
        inputs.forEach((name, channels) -> {
            Part part = parts.write(name, new Parts.Wish(Optional.empty(), Optional.empty(), Optional.empty(),
                    channels.channels()));
            Parts.track(part).ifPresent(track -> routing.route(track, channels));
        });
        routing.save(document);
        document.save();
    }

    /** Before the first take the band plays once through, without its faults: those happen when it counts. */
    private Listening listen(Progress progress) throws IOException {
        String rehearsing = device + ",faults=none";
        return new Listener(device, studio.devices().named(rehearsing), document.root().getSampleRate(), true)
                .listen(new TreeMap<>(), QUIET, (double) length / document.root().getSampleRate(), _ -> {}, progress);
    }

    private List<SetupRun.Line> setUp(Listening listening) throws IOException {
        SetupChecks checks = new SetupChecks(studio.extensions());
        Checklist list = Checklist.of(document, checks);
        SetupRun run = new SetupRun(document, list, checks);
        run.tick(list.items().stream().filter(Checklist.Tick.class::isInstance).map(Checklist.Item::name).toList(),
                true);
        return run.run(new Setup(document, PLANNED_HOURS, Optional.of(listening)));
    }

    /** Who plays together: the drums with the bass, then all others but the lead, then the lead. */
    private List<List<Track>> groups() {
        List<Track> tracks = document.root().getTimeline().getTracks();
        int bass = 0;
        while (bass < tracks.size() - 1 && !tracks.get(bass).getName().equals("Bass")) {
            bass++;
        }
        List<Track> lead = tracks.stream().filter(track -> track.getName().equals("Lead")).toList();
        List<Track> rhythm = tracks.subList(0, bass + 1).stream().filter(track -> !lead.contains(track)).toList();
        List<Track> others = tracks.stream().filter(track -> !rhythm.contains(track) && !lead.contains(track)).toList();
        return List.of(rhythm, others, lead).stream().filter(group -> !group.isEmpty()).toList();
    }

    private void record(ControlRoom room, List<Track> tracks, List<DayNotes.PassLine> passes) throws IOException {
        List<Take> takes = room.record(new PassRequest(tracks, OptionalLong.of(0), Optional.of(new Range(0, length)),
                Optional.empty(), 0, 0), length, new Cancellation());
        if (takes.size() != 1 || !room.troubles().isEmpty()) {
            throw new IOException(room.troubles().isEmpty() ? "Nothing was recorded."
                    : String.join(" ", room.troubles()));
        }
        passes.add(pass(takes.getFirst(), tracks, List.of()));
    }

    private DayNotes.PassLine pass(Take take, List<Track> tracks, List<Integer> mends) {
        double rate = document.root().getSampleRate();
        return new DayNotes.PassLine(take.getPass(), tracks.stream().map(Track::getName).toList(),
                take.getStart() / rate, take.getLength() / rate,
                take.getLevels().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NEGATIVE_INFINITY),
                mends);
    }

    /** Which take mended which finding, by their numbers. */
    private Map<Integer, Integer> mend(ControlRoom room, List<Finding> findings, List<DayNotes.PassLine> passes)
            throws IOException {
        Map<Integer, Integer> takes = new TreeMap<>();
        if (findings.isEmpty()) {
            return takes;
        }
        List<Mended> mended = new Mending(studio, room).mend(findings, Mending.Wish.PLAIN, new Cancellation());
        Map<Take, List<Mended>> byTake = new LinkedHashMap<>();
        for (Mended one : mended) {
            one.take().ifPresent(take -> {
                byTake.computeIfAbsent(take, _ -> new ArrayList<>()).add(one);
                takes.put(one.finding().getNumber(), take.getPass());
            });
        }
        byTake.forEach((take, ones) -> passes.add(pass(take,
                ones.stream().map(one -> one.finding().getTrack()).distinct().toList(),
                ones.stream().map(one -> one.finding().getNumber()).toList())));
        return takes;
    }

    /** The oldest take of each part that is heard: one that was recorded again from end to end is heard no more. */
    private void accept() throws IOException {
        Acceptance acceptance = new Acceptance(document);
        Parts parts = new Parts(document);
        for (Part part : document.root().getParts()) {
            Optional<Take> heard = parts.takes(part).stream().filter(take -> isHeard(take, part)).findFirst();
            if (heard.isPresent()) {
                acceptance.accept(part, heard.get(), Acceptance.Hearing.MENDED);
            }
        }
    }

    private static boolean isHeard(Take take, Part part) {
        return Parts.track(part).filter(track -> Parts.clip(take, track).filter(clip -> Comp.holds(track, clip))
                .isPresent()).isPresent();
    }

    private List<Wave> waves(List<Track> tracks) throws IOException {
        List<Wave> waves = new ArrayList<>();
        for (Track track : tracks) {
            try (TrackSound sound = TrackSound.of(document, track, studio.formats().all())) {
                waves.add(Wave.of(sound, length));
            }
        }
        return waves;
    }

    private List<DayNotes.TrackLine> lines(List<Track> tracks, List<Wave> before, List<Wave> after) {
        List<DayNotes.TrackLine> lines = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            Optional<Integer> take = document.root().getParts().stream()
                    .filter(part -> Parts.track(part).filter(track::equals).isPresent()).findFirst()
                    .flatMap(part -> Optional.ofNullable(part.getAcceptedTake())).map(Take::getPass);
            lines.add(new DayNotes.TrackLine(track.getName(), before.get(i), after.get(i), take));
        }
        return lines;
    }

    private List<DayNotes.FindingLine> findings(Map<Integer, Integer> mended) {
        Findings findings = new Findings(document);
        return document.root().getFindings().stream().map(finding -> new DayNotes.FindingLine(finding.getNumber(),
                finding.getRule().substring(finding.getRule().lastIndexOf('.') + 1), finding.getTrack().getName(),
                findings.bars(finding).toString(), (double) finding.getStart() / length,
                Math.min(1 - (double) finding.getStart() / length, (double) finding.getLength() / length),
                shown(finding.getMeasured(), finding.getUnit()), shown(finding.getLimit(), finding.getUnit()),
                finding.getMessage(), finding.getRemedy(), finding.getStatus().getName().toLowerCase(Locale.ROOT),
                Optional.ofNullable(mended.get(finding.getNumber())))).toList();
    }

    private static String shown(double number, String unit) {
        String text = String.format(Locale.ROOT, Math.abs(number) < 10 ? "%.1f" : "%.0f", number);
        return (text.replaceFirst("\\.0$", "") + " " + unit).strip();
    }
}
