package org.tonewright.mastering.ddp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tonewright.mastering.ddp.CdText.Kind;

class CdTextTest {

    /**
     * A block as programs in use write it: four titles, one performer for all. Published with the DDP study; ten packs,
     * of which each CRC was computed anew.
     */
    private static final byte[] GOLDEN = Base64.getDecoder().decode(
            "gAAAAERpc2MAVHJhY2sgT0gEgAEBB25lAFRyYWNrIFR3b1XJgAICCQBUcmFjayBUaHJlZeZvgAMDCwAAAAAAAAAAAAAAAF33"
                    + "gQAEAEFydGlzdABBcnRpc/0igQEFBXQAQXJ0aXN0AEFydIwlgQMGA2lzdAAAAAAAAAAAAGKs"
                    + "jwAHAAABAwAEAwAAAAAAAED7jwEIAAAAAAAAAAADCQAAANamjwIJAAAAAAAJAAAAAAAAAApO");

    private static CdText golden() {
        return new CdText(3, Map.of(Kind.TITLE, List.of("Disc", "Track One", "Track Two", "Track Three"),
                Kind.PERFORMER, Collections.nCopies(4, "Artist")));
    }

    @Test
    void theGoldenBlockIsWrittenByteForByte() {
        assertEquals(180, GOLDEN.length);
        assertArrayEquals(GOLDEN, CdTextPacks.of(golden()));
    }

    @Test
    void theGoldenBlockIsRead() throws DdpException {
        assertEquals(golden(), CdTextReader.read("CDTEXT.BIN", GOLDEN));
        byte[] padded = Arrays.copyOf(GOLDEN, GOLDEN.length + 1);
        assertEquals(golden(), CdTextReader.read("CDTEXT.BIN", padded), "one program leaves a NUL behind the packs");
    }

    @Test
    void textsOfAnyLengthComeBackAsTheyWere() throws DdpException {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int tracks = 1 + random.nextInt(20);
            EnumMap<Kind, List<String>> texts = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                String[] all = new String[tracks + 1];
                for (int i = 0; i < all.length; i++) {
                    StringBuilder text = new StringBuilder();
                    random.ints(random.nextInt(14), 0xA1, 0x100).forEach(text::appendCodePoint);
                    all[i] = text.toString();
                }
                texts.put(kind, List.of(all));
            }
            CdText text = new CdText(tracks, texts);
            if (CdTextPacks.count(text) <= CdTextPacks.MOST) {
                byte[] packs = CdTextPacks.of(text);
                assertEquals(CdTextPacks.count(text) * 18, packs.length);
                assertEquals(text, CdTextReader.read("CDTEXT.BIN", packs));
            }
        }
    }

    @Test
    void moreThan256PacksAreRefusedAndExactly256AreNot() throws DdpException {
        // 253 packs of twelve bytes beside three of sizes: 3036 bytes, of which each of the two texts ends with a NUL
        CdText fits = new CdText(1, Map.of(Kind.TITLE, List.of("x".repeat(3034), "")));
        assertEquals(256, CdTextPacks.count(fits));
        assertEquals(fits, CdTextReader.read("CDTEXT.BIN", CdTextPacks.of(fits)));
        CdText tooLong = new CdText(1, Map.of(Kind.TITLE, List.of("x".repeat(3035), "")));
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> CdTextPacks.of(tooLong));
        assertTrue(String.valueOf(wrong.getMessage()).contains("257 packs"), wrong.getMessage());
    }

    @Test
    void everyFlippedBitOfTheGoldenBlockIsFoundByItsCrc() {
        for (int bit = 0; bit < GOLDEN.length * 8; bit++) {
            byte[] damaged = GOLDEN.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            int pack = bit / 8 / 18;
            DdpException wrong = assertThrows(DdpException.class, () -> CdTextReader.read("T.BIN", damaged));
            assertTrue(String.valueOf(wrong.getMessage()).startsWith("T.BIN at byte " + (pack * 18 + 16) + ": the pack "
                    + "has the CRC"), wrong.getMessage());
        }
    }

    @Test
    void packsThatAreMissingOrOutOfOrderAreFound() {
        byte[] without = new byte[GOLDEN.length - 18];
        System.arraycopy(GOLDEN, 18, without, 0, without.length);
        assertThrows(DdpException.class, () -> CdTextReader.read("T.BIN", without));
        assertThrows(DdpException.class, () -> CdTextReader.read("T.BIN", Arrays.copyOf(GOLDEN, 162)));
        assertThrows(DdpException.class, () -> CdTextReader.read("T.BIN", Arrays.copyOf(GOLDEN, 171)));
        assertThrows(DdpException.class, () -> CdTextReader.read("T.BIN", new byte[0]));
    }

    @Test
    void theTextOfATabIsThatOfTheTrackBefore() throws DdpException {
        CdText tab = new CdText(2, Map.of(Kind.PERFORMER, List.of("Artist", "\t", "\t")));
        assertEquals(List.of("Artist", "Artist", "Artist"),
                CdTextReader.read("T.BIN", CdTextPacks.of(tab)).texts().get(Kind.PERFORMER));
    }

    @Test
    void lettersOutsideOfIso8859AreWrittenByTheRule() {
        assertEquals(Optional.of("Zwölf ÀÿÐ"), Latin.of("Zwölf ÀÿÐ"), "these are in it");
        assertEquals(Optional.of("Zwölf"), Latin.of("Zwo\u0308lf"), "composed first");
        assertEquals(Optional.of("Dvorák, Lódz, Coeur"), Latin.of("Dvořák, Łódź, Cœur"));
        assertEquals(Optional.of("\"It's\" - so..."), Latin.of("“It’s” – so…"));
        assertEquals(Optional.of("a b"), Latin.of(" a\tb\n"));
        assertEquals(Optional.empty(), Latin.of("夢"));
        assertEquals(Optional.empty(), Latin.of("Ночь"));
        assertEquals(Optional.empty(), Latin.of("Party 🎉"));
    }

    @Test
    void utf8CopiedAsIso8859IsRecognised() {
        assertTrue(Latin.looksLikeUtf8("ZwÃ¶lf"));
        assertTrue(Latin.looksLikeUtf8("Itâ\u0080\u0099s"));
        assertFalse(Latin.looksLikeUtf8("Zwölf"));
        assertFalse(Latin.looksLikeUtf8("Ångström, São Paulo, ça, naïve, Þórr"));
        assertFalse(Latin.looksLikeUtf8("Twelve"));
    }
}
