package org.tonewright.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tonewright.core.Refusal;
import org.tonewright.demo.mix.MixSheet;
import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.SongReader;
import org.tonewright.device.rehearsal.song.Songs;

/**
 * A song of the demo: where it is played and how it is mixed.
 *
 * @param device the rehearsal room with the song, as {@code BACKEND:NAME}
 * @param song what is played there
 * @param mix how it is mixed
 */
public record DemoSong(String device, Song song, MixSheet mix) {

    private static final String ROOM = "rehearsal:";

    /**
     * A song that comes with the demo: the arrangement of that name of the rehearsal room, and {@code songs/NAME.mix}.
     *
     * @throws IOException if there is none of this name
     */
    public static DemoSong named(String name) throws IOException {
        return new DemoSong(ROOM + name, Songs.named(name), MixSheet.read(text(name + ".mix")));
    }

    /**
     * A song in a file, all of whose faders stay where they are.
     *
     * @throws Refusal if the file is no arrangement, with a sentence
     * @throws IOException if it can't be read
     */
    public static DemoSong of(Path file) throws IOException {
        try {
            return new DemoSong(ROOM + file, SongReader.read(Files.readString(file)), MixSheet.read(""));
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("'" + file + "': " + wrong.getMessage(), wrong);
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream content = DemoSong.class.getResourceAsStream("/songs/" + name)) {
            if (content == null) {
                throw new IOException("The demo has no song file '" + name + "'.");
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
