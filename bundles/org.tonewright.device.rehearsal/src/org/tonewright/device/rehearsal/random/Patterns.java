package org.tonewright.device.rehearsal.random;

import java.util.List;
import java.util.Random;

import org.tonewright.device.rehearsal.song.Song;
import org.tonewright.device.rehearsal.song.Song.Part;

/** What the parts play on the sixteen steps of a bar: rhythms that musicians use, and variations of them. */
final class Patterns {

    private static final List<List<String>> KICK = List.of(List.of("X...............", "X.......X......."),
            List.of("X.......X.......", "X.....x.X.......", "X.......X.x....."),
            List.of("X...X...X...X...", "X..x..X...X.....", "X.x...x.X.x....."));
    private static final List<List<String>> SNARE = List.of(List.of("........X.......", "....X.......X..."),
            List.of("....X.......X...", "....X.......X..x"), List.of("....X..x.x..X...", "....X.......X.xx"));
    private static final List<List<String>> HAT = List.of(List.of("X...x...X...x...", "....X.......X..."),
            List.of("X.x.X.x.X.x.X.x.", "x.x.x.x.x.x.x.X."), List.of("XxxxXxxxXxxxXxxx", "X.xxX.xxX.xxX.xx"));
    private static final List<List<String>> BASS = List.of(List.of("1-------1-------", "1-----------1---"),
            List.of("1---1---1---1---", "1-----1-1---3---", "1-..1-..1-..4-.."),
            List.of("1.1.1.1.1.1.1.1.", "1-1-1-1-3-3-1-1-", "1--1--1-4--4--1-"));
    private static final List<List<String>> CHORDS = List.of(List.of("c---------------", "c-------c-------"),
            List.of("c---c---c---c---", "c-----c-----c---", "..c-....c-..c-.."),
            List.of("c.c.c.c.c.c.c.c.", "c--c--c-c--c--c-", "c-.c-.c-.c-.c-.."));
    private static final List<List<String>> PLUCKED = List.of(List.of("1---3---4---3---", "c-------c-------"),
            List.of("1.3.4.3.5.4.3.4.", "1.2.3.4.1.2.3.4.", "c---c---c---c---"),
            List.of("1.3.4.3.5.4.3.4.", "c.cc..c.c.cc..c.", "131413151314131."));

    private Patterns() {}

    /**
     * What a part plays.
     *
     * @param part anyone but the lead
     * @param density 0 sparse to 2 dense
     */
    static String of(Part part, int density, Random random) {
        List<String> choice = switch (part) {
        case KICK -> KICK.get(density);
        case SNARE -> SNARE.get(density);
        case HAT -> HAT.get(density);
        case BASS -> BASS.get(density);
        case KEYS -> CHORDS.get(density);
        case PAD -> CHORDS.get(0);
        case GUITAR -> PLUCKED.get(density);
        case LEAD -> throw new IllegalArgumentException("The lead has a melody.");
        };
        char[] steps = choice.get(random.nextInt(choice.size())).toCharArray();
        // somebody who plays often leaves one note out now and then, but not the first
        if (density > 0 && random.nextInt(3) == 0) {
            int rest = 2 + random.nextInt(Song.STEPS - 2);
            for (int step = rest; step < Song.STEPS && (step == rest || steps[step] == '-'); step++) {
                steps[step] = '.';
            }
        }
        return new String(steps);
    }
}
