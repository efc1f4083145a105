package fr.maillage.premises.premises.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names folded for order and search: no accent, no case, punctuation as single spaces. */
public final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private FoldedName() {}

    public static String of(String name) {
        String open = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String bare =
                MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }
}
