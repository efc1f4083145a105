package fr.maillage.registry.sourcefile.domain;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How a format writes its characters, and what gives away a file written otherwise. Latin-1 accepts any byte, so it is
 * refused when its accents read as the UTF-8 of European letters and signs; its unused range is read as windows-1252,
 * as browsers do.
 */
public enum SourceEncoding {
    UTF_8,
    LATIN_1;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Turns one line into text, or refuses the file: an encoding is right for all of its lines or wrong. */
    String decode(byte[] bytes, int from, int to, long line) {
        int high = firstHighByte(bytes, from, to, line);
        if (high < 0) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String utf8 = asUtf8(bytes, from, to);
        return switch (this) {
            case UTF_8 -> {
                if (utf8 == null) {
                    throw wrongEncoding("UTF-8", "ISO-8859-1", line, bytes[high]);
                }
                yield utf8;
            }
            case LATIN_1 -> {
                if (utf8 != null && isEuropean(utf8)) {
                    throw wrongEncoding("ISO-8859-1", "UTF-8", line, bytes[high]);
                }
                yield new String(bytes, from, to - from, WINDOWS_1252);
            }
        };
    }

    private static int firstHighByte(byte[] bytes, int from, int to, long line) {
        int high = -1;
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                throw new Refusal(
                        Reason.NOT_TEXT,
                        line,
                        "Octet nul à la ligne %d : le fichier n'est pas du texte, ou il est en UTF-16.".formatted(line),
                        "Zero byte at line %d: the file is not text, or it is in UTF-16.".formatted(line));
            }
            if (high < 0 && bytes[i] < 0) {
                high = i;
            }
        }
        return high;
    }

    /**
     * Whether a text holds only what a UTF-8 file from here would: Latin letters up to U+017F and general punctuation.
     * A capital accent before a no-break space or a closing guillemet is Latin-1 that happens to be UTF-8 of an African
     * or Greek letter: one such line must not refuse a national file.
     */
    private static boolean isEuropean(String text) {
        return text.chars().allMatch(c -> c < 0x80 || (c >= 0xa0 && c < 0x180) || c >= 0x2000);
    }

    private static @Nullable String asUtf8(byte[] bytes, int from, int to) {
        String fast = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (fast.indexOf('\ufffd') < 0) {
            return fast;
        }
        // What is not UTF-8 comes out as this character, which may also stand in the file itself.
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Refusal wrongEncoding(String expected, String seen, long line, byte octet) {
        return new Refusal(
                Reason.WRONG_ENCODING,
                line,
                "Ligne %d : l'octet 0x%02X n'est pas de l'%s ; le fichier semble être en %s. Déposez-le tel qu'il est publié, sans l'avoir enregistré depuis un tableur."
                        .formatted(line, octet & 0xff, expected, seen),
                "Line %d: byte 0x%02X is not %s; the file looks like %s. Upload it as published, not as a spreadsheet saved it."
                        .formatted(line, octet & 0xff, expected, seen));
    }
}
