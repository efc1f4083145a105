package fr.maillage.demo.reference;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as postal addresses write them (AFNOR XP Z10-011): capitals without accents, hyphens or apostrophes. */
public final class Letters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]+");

    private Letters() {}

    public static String afnor(String name) {
        String capitals = plain(name).toUpperCase(Locale.ROOT);
        return OTHERS.matcher(capitals).replaceAll(" ").strip();
    }

    /** Without accents and ligatures. */
    public static String plain(String name) {
        String opened =
                name.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("Æ", "AE");
        return MARKS.matcher(Normalizer.normalize(opened, Normalizer.Form.NFD)).replaceAll("");
    }
}
