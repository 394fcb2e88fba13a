package org.tonewright.core.internal.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verify.Description;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.TempoChange;
import org.tonewright.model.session.Track;
import org.tonewright.model.session.Value;

/** What a session contains, for a person and for a program. */
final class SessionDescription {

    record SlotInfo(int number, String processor, String version, boolean enabled, Map<String, Double> values) {

        static List<SlotInfo> of(Strip strip) {
            List<SlotInfo> slots = new ArrayList<>();
            for (Slot slot : strip.getSlots()) {
                Map<String, Double> values = new LinkedHashMap<>();
                for (Value value : slot.getValues()) {
                    values.put(value.getKey(), value.getValue());
                }
                slots.add(new SlotInfo(slots.size() + 1, slot.getProcessorId(), slot.getProcessorVersion(),
                        slot.isEnabled(), values));
            }
            return slots;
        }
    }

    private record SendInfo(String target, String tap, boolean enabled, double level, double pan) {}

    private record StripInfo(String name, String role, int channels, double level, double pan, boolean mute,
            boolean solo,
            boolean polarity, Optional<String> output, List<SlotInfo> slots, List<SendInfo> sends) {}

    private record ClipInfo(String name, long start, long length, long offset, double gain, boolean muted,
            String media) {}

    private record TrackInfo(String name, Optional<String> strip, List<ClipInfo> clips) {}

    private record MediaInfo(String path, int rate, int channels, long frames, String sha256, String origin) {}

    private record SessionInfo(String kind, String name, int rate, double tempo, String meter, long frames,
            double seconds,
            List<TrackInfo> tracks, List<StripInfo> strips, List<MediaInfo> media, int openFindings, int entries,
            List<String> notices) {}

    private SessionDescription() {}

    static Description of(OpenDocument<Session> document) throws IOException {
        Session session = document.root();
        long frames = SessionGraph.end(session);
        TempoChange tempo = session.getTimeline().getTempoChanges().getFirst();
        SessionInfo info = new SessionInfo("session", session.getName(), session.getSampleRate(), tempo.getTempo(),
                tempo.getBeats() + "/" + tempo.getBeatUnit(), frames, (double) frames / session.getSampleRate(),
                session.getTimeline().getTracks().stream().map(SessionDescription::track).toList(),
                session.getMixer().getStrips().stream().map(SessionDescription::strip).toList(),
                session.getPool().getFiles().stream().map(SessionDescription::media).toList(),
                (int) session.getFindings().stream().filter(finding -> finding.getStatus() == FindingStatus.OPEN)
                        .count(),
                document.journal().entries().size(), document.notices());
        return new Description(text(info), info);
    }

    private static TrackInfo track(Track track) {
        List<Clip> clips = Optional.ofNullable(track.getActiveLane()).map(Lane::getClips).map(List::copyOf)
                .orElse(List.of());
        return new TrackInfo(track.getName(), Optional.ofNullable(track.getStrip()).map(Strip::getName),
                clips.stream().map(clip -> new ClipInfo(clip.getName(), clip.getStart(), clip.getLength(),
                        clip.getOffset(), clip.getGain(), clip.isMuted(), clip.getMedia().getPath())).toList());
    }

    private static StripInfo strip(Strip strip) {
        return new StripInfo(strip.getName(), lower(strip.getRole().getName()), strip.getChannels(),
                strip.getLevel().getValue(), strip.getPan().getValue(), strip.isMute(), strip.isSolo(),
                strip.isPolarity(),
                Optional.ofNullable(strip.getOutput()).map(Strip::getName), SlotInfo.of(strip),
                strip.getSends().stream().map(SessionDescription::send).toList());
    }

    private static SendInfo send(Send send) {
        return new SendInfo(send.getTarget().getName(), lower(send.getTap().getName()), send.isEnabled(),
                send.getLevel().getValue(), send.getPan().getValue());
    }

    private static MediaInfo media(MediaFile file) {
        return new MediaInfo(file.getPath(), file.getSampleRate(), file.getChannels(), file.getFrames(),
                file.getSha256(),
                file.getOrigin());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> text(SessionInfo info) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "Session '%s': %d Hz, %s quarter notes a minute, %s, %.3f s", info.name(),
                info.rate(), number(info.tempo()), info.meter(), info.seconds()));
        for (TrackInfo track : info.tracks()) {
            lines.add("track '" + track.name() + "', " + track.clips().size()
                    + (track.clips().size() == 1 ? " clip" : " clips")
                    + track.strip().map(strip -> ", through strip '" + strip + "'").orElse(", through no strip"));
        }
        for (StripInfo strip : info.strips()) {
            lines.add(
                    "strip '" + strip.name() + "' (" + strip.role() + ", " + (strip.channels() == 1 ? "mono" : "stereo")
                            + "): level " + number(strip.level()) + " dB, pan " + number(strip.pan())
                            + (strip.mute() ? ", muted" : "") + (strip.solo() ? ", solo" : "")
                            + (strip.polarity() ? ", polarity inverted" : "")
                            + strip.output().map(output -> ", feeds '" + output + "'").orElse(""));
            strip.slots().forEach(slot -> lines.add("  slot " + slot.number() + "  " + line(slot)));
            strip.sends()
                    .forEach(send -> lines.add("  send  to '" + send.target() + "' " + number(send.level()) + " dB, "
                            + send.tap() + " fader" + (send.enabled() ? "" : ", off")));
        }
        if (info.openFindings() > 0) {
            lines.add(info.openFindings() + (info.openFindings() == 1 ? " open finding" : " open findings")
                    + " in the takes; 'inspect' tells them");
        }
        lines.add(info.media().size() + " media files, " + info.entries() + " entries in the journal");
        info.notices().forEach(notice -> lines.add("note  " + notice));
        return lines;
    }

    /** A slot in one line: processor, whether it is off, and the values that were set. */
    static String line(SlotInfo slot) {
        StringBuilder line = new StringBuilder(slot.processor()).append(slot.enabled() ? "" : " (off)");
        slot.values().forEach((key, value) -> line.append(' ').append(key).append('=').append(number(value)));
        return line.toString();
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
