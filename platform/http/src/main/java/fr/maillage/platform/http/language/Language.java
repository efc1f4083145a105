package fr.maillage.platform.http.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages the platform writes; French unless the caller prefers English. */
public enum Language {
    FR,
    EN;

    /**
     * The caller's preference by an {@code Accept-Language} header (RFC 9110 section 12.5.4). Absent, malformed
     * or naming neither language means French; equal weights keep the order of the header.
     */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return FR;
        }
        Language best = FR;
        double bestWeight = 0;
        for (String range : acceptLanguage.split(",", 32)) {
            String[] parts = range.split(";", 2);
            Language language = spokenIn(parts[0].strip());
            double weight = parts.length == 1 ? 1 : weight(parts[1].strip());
            if (language != null && weight > bestWeight) {
                best = language;
                bestWeight = weight;
            }
        }
        return best;
    }

    /** The BCP 47 tag, as in {@code Content-Language}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Language spokenIn(String range) {
        String primary = range.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return switch (primary) {
            case "fr", "*" -> FR;
            case "en" -> EN;
            default -> null;
        };
    }

    private static double weight(String parameter) {
        if (!parameter.startsWith("q=")) {
            return 1;
        }
        try {
            double weight = Double.parseDouble(parameter.substring(2).strip());
            return weight >= 0 && weight <= 1 ? weight : 0;
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
