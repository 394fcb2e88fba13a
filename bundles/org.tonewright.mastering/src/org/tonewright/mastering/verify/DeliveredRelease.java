package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.journal.Anchor;
import org.tonewright.mastering.cue.CueReader;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.ddp.CdText;
import org.tonewright.mastering.ddp.Fileset;
import org.tonewright.mastering.ddp.FilesetReader;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.media.AudioFormats;

/**
 * A delivery as it lies in its folder, or a DDP fileset that someone else wrote.
 *
 * @param folder the folder
 * @param facts what it states about itself; of a foreign fileset what its descriptor tells
 * @param cue its programme: the cue sheet, or what a DDP fileset says
 * @param audio its audio
 * @param stated whether it states levels and where its titles end; a foreign fileset does not
 */
public record DeliveredRelease(Path folder, DeliveryFacts facts, CueSheet cue, DiscAudio audio, boolean stated) {

    /**
     * Reads a delivery.
     *
     * @param formats what opens its audio
     * @throws IOException if it is not a delivery, or one of its files is broken; the message is one sentence
     */
    public static DeliveredRelease read(Path folder, AudioFormats formats) throws IOException {
        DeliveryFacts facts = DeliveryFacts.read(folder);
        if (facts.cue().equals(Fileset.MAP)) {
            Fileset fileset = FilesetReader.read(folder);
            CueSheet sheet = fileset.sheet(FilesetReader.readText(fileset));
            return new DeliveredRelease(folder, facts, sheet, image(fileset, sheet, formats), true);
        }
        Path cue = inside(folder, facts.cue());
        return new DeliveredRelease(folder, facts, CueReader.read(cue),
                DiscAudio.open(inside(folder, facts.audio()), formats), true);
    }

    /**
     * A DDP fileset without anything beside it.
     *
     * @param texts its CD-Text, if that could be read
     * @throws DeliveryException if it names no tracks
     */
    static DeliveredRelease foreign(Fileset fileset, Optional<CdText> texts, AudioFormats formats) throws IOException {
        CueSheet sheet = fileset.sheet(texts);
        DiscAudio audio = image(fileset, sheet, formats);
        List<DeliveryFacts.Title> titles = new ArrayList<>();
        List<CueSheet.Track> tracks = sheet.tracks();
        for (CueSheet.Track track : tracks) {
            long start = track.index(1).orElseThrow().frame();
            long next = titles.size() + 1 < tracks.size()
                    ? tracks.get(titles.size() + 1).indexes().getFirst().time().frame()
                    : audio.frames();
            titles.add(new DeliveryFacts.Title(track.number(), track.title(), track.isrc().orElse(""), start,
                    next - start, 0, null, null, "", "", ""));
        }
        DeliveryFacts.Release release = new DeliveryFacts.Release(sheet.title(), sheet.performer(),
                sheet.catalog().orElse(""), null, null);
        DeliveryFacts facts = new DeliveryFacts("ddp", "", release, CompactDisc.RATE, audio.bits(),
                fileset.image().name(), Fileset.MAP, audio.frames(), 0, titles, new Anchor(0, ""));
        return new DeliveredRelease(fileset.folder(), facts, sheet, audio, false);
    }

    private static DiscAudio image(Fileset fileset, CueSheet sheet, AudioFormats formats) throws IOException {
        if (sheet.tracks().isEmpty()
                || !sheet.tracks().stream().allMatch(track -> track.index(1).isPresent())) {
            throw new DeliveryException(
                    "'" + fileset.descriptor().name() + "' names no tracks, or one of them has no index 01.");
        }
        long frames = fileset.image().bytes() / (DiscTime.BYTES / DiscTime.FRAMES);
        for (CueSheet.Track track : sheet.tracks()) {
            if (track.indexes().getLast().time().frame() >= frames) {
                throw new DeliveryException("'" + fileset.descriptor().name() + "' marks track " + track.number()
                        + " behind the end of the image.");
            }
        }
        return DiscAudio.sectors(fileset.image().file(), formats);
    }

    private static Path inside(Path folder, String name) throws IOException {
        if (!name.matches("[^/\\\\\\p{Cntrl}]{1,255}") || name.equals(".") || name.equals("..")) {
            throw new DeliveryException("'" + folder + "' names a file '" + name + "' that cannot lie in it.");
        }
        return folder.resolve(name);
    }

    /** The tracks of the programme. */
    public List<CueSheet.Track> tracks() {
        return cue.tracks();
    }

    /**
     * Where a track ends in the audio: where the next one is marked, or at the end.
     *
     * @param index of the track, from 0
     * @return the frame after its last one, the pause after it included
     */
    public long end(int index) {
        List<CueSheet.Track> tracks = tracks();
        return index + 1 < tracks.size() ? start(index + 1) : audio.frames();
    }

    /** The frame a track is marked at (INDEX 01). */
    public long start(int index) {
        return tracks().get(index).index(1).orElseThrow().frame();
    }
}
