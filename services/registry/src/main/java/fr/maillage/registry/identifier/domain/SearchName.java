package fr.maillage.registry.identifier.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names folded for search: no accent, no case, ligatures opened, punctuation and hyphens as single spaces. */
public final class SearchName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private SearchName() {}

    public static String of(String name) {
        String plain = ofAscii(name);
        return plain == null ? ofAny(name) : plain;
    }

    /** What most names are, folded a hundred times faster; null for a name with anything beyond ASCII. */
    private static @Nullable String ofAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            char low = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                folded.append(low);
                gap = false;
            } else {
                gap = true;
            }
        }
        return folded.toString();
    }

    private static String ofAny(String name) {
        String open = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }
}
