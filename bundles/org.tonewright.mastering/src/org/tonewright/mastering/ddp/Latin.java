package org.tonewright.mastering.ddp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Texts in ISO 8859-1, which is all that players of CD-Text read. The rule for what is not in it, in this order:
 * quotes, dashes and dots that typesetters use become those of typewriters; ligatures and letters with a bar become
 * the letters they came from (Œ: OE, ł: l); of other letters the accents are left out (ř: r); tabs, line ends and
 * other control characters become spaces. What then is still no character of ISO 8859-1, such as another script, can't
 * be written.
 */
public final class Latin {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;

    private Latin() {}

    /** The text as it can be written; empty if a character of it can't. */
    public static Optional<String> of(String text) {
        StringBuilder latin = new StringBuilder();
        for (int point : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            Optional<String> written = written(point);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            latin.append(written.orElseThrow());
        }
        return Optional.of(latin.toString().strip());
    }

    private static Optional<String> written(int point) {
        if (Character.isISOControl(point) || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return Optional.of(" ");
        }
        String character = Character.toString(point);
        if (isLatin(character)) {
            return Optional.of(character);
        }
        String known = typewritten(point);
        String plain = known.isEmpty()
                ? Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")
                : known;
        return isLatin(plain) && !plain.isEmpty() ? Optional.of(plain) : Optional.empty();
    }

    /** What a typewriter has for it; empty if nothing is known. */
    private static String typewritten(int point) {
        return switch (point) {
        case '‘', '’', '‚', '‛', '′', '‹', '›' -> "'";
        case '“', '”', '„', '‟', '″' -> "\"";
        case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
        case '…' -> "...";
        case '•' -> "·";
        case '€' -> "EUR";
        case '™' -> "TM";
        case 'Œ' -> "OE";
        case 'œ' -> "oe";
        case 'Ł' -> "L";
        case 'ł' -> "l";
        case 'Đ' -> "D";
        case 'đ' -> "d";
        case 'ı' -> "i";
        case 'ẞ' -> "SS";
        default -> "";
        };
    }

    /** Whether every character has a place in ISO 8859-1. */
    static boolean isLatin(String text) {
        return LATIN.newEncoder().canEncode(text);
    }

    /**
     * Whether a text read as ISO 8859-1 looks as if someone had copied UTF-8: its bytes are sound UTF-8 and not all
     * ASCII. An accented letter followed by such signs as UTF-8 needs stands in no word.
     */
    public static boolean looksLikeUtf8(String text) {
        if (text.chars().allMatch(character -> character < 0x80)) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(LATIN)));
            return true;
        } catch (CharacterCodingException latin) {
            return false;
        }
    }
}
