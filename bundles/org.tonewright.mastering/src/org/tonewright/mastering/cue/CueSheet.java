package org.tonewright.mastering.cue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.mastering.disc.DiscTime;

/**
 * What a cue sheet says.
 *
 * @param catalog the UPC/EAN, 13 digits as written, if there is one
 * @param title the title of the disc; empty if not given
 * @param performer the performer of the disc; empty if not given
 * @param files the audio files in their order
 * @param remarks the remarks before the first file, without the word REM
 */
public record CueSheet(Optional<String> catalog, String title, String performer, List<AudioFile> files,
        List<String> remarks) {

    /** Copies the lists. */
    public CueSheet {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }

    /**
     * One file and the tracks that begin in it.
     *
     * @param name the name as written, without quotes
     * @param type how its audio is stored: {@code WAVE}, {@code BINARY} (16-bit little-endian samples without a header)
     *        ...
     * @param tracks the tracks in their order
     */
    public record AudioFile(String name, String type, List<Track> tracks) {

        /** Copies the list. */
        public AudioFile {
            tracks = List.copyOf(tracks);
        }
    }

    /**
     * One track.
     *
     * @param number 1 to 99
     * @param title its title; empty if not given
     * @param performer its performer; empty if not given
     * @param composer its composer; empty if not given
     * @param isrc its ISRC as written, if it has one
     * @param flags its flags
     * @param pregap silence before it that is in no file, in sectors; 0 for none
     * @param postgap silence after it that is in no file, in sectors; 0 for none
     * @param indexes its index points in rising order; 01 is where it starts, 00 where the pause before it starts
     */
    public record Track(int number, String title, String performer, String composer, Optional<String> isrc,
            Set<Flag> flags, int pregap, int postgap, List<Index> indexes) {

        /** Copies the collections. */
        public Track {
            flags = Set.copyOf(flags);
            indexes = List.copyOf(indexes);
        }

        /** The place of an index point within the file, if the track has it. */
        public Optional<DiscTime> index(int index) {
            return indexes.stream().filter(point -> point.number() == index).map(Index::time).findFirst();
        }
    }

    /**
     * An index point.
     *
     * @param number 0 to 99
     * @param time where, in its file
     */
    public record Index(int number, DiscTime time) {}

    /** What the subcode says of a track. */
    public enum Flag {
        /** Digital copies are permitted. */
        DCP("DCP"),
        /** Four channels. */
        FOUR_CHANNELS("4CH"),
        /** The audio has pre-emphasis. */
        PRE("PRE"),
        /** The serial copy management system is on. */
        SCMS("SCMS");

        private final String word;

        Flag(String word) {
            this.word = word;
        }

        /** The word in the sheet. */
        public String word() {
            return word;
        }
    }

    /** All tracks in their order. */
    public List<Track> tracks() {
        return files.stream().flatMap(file -> file.tracks().stream()).toList();
    }
}
