package fr.maillage.registry.professional.domain;

import fr.maillage.registry.identifier.domain.Digits;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A profession in its system (REG-06): 71, 72, 73 and 93 (osteopath, psychotherapist, chiropractor, psychologist) are
 * title users, TRE_R95, every other code is a health profession, TRE_G15. A psychologist is not in G15.
 */
public record Profession(String system, String code) {

    public static final String G15 = "G15";
    public static final String R95 = "R95";

    private static final Set<String> TITLES = Set.of("71", "72", "73", "93");
    private static final int LONGEST = 4;
    private static final Pattern FULL = Pattern.compile("(G15|R95):([0-9A-Z]{1,4})");

    /** After what its constructor checks with. */
    public static final Profession PHYSICIAN = new Profession(G15, "10");

    public Profession {
        if (!(system.equals(G15) || system.equals(R95)) || !isCode(code)) {
            throw new IllegalArgumentException("profession (" + system + ":" + code + ") must be G15:… or R95:…");
        }
        if (TITLES.contains(code) != system.equals(R95)) {
            throw new IllegalArgumentException("profession (" + system + ":" + code + "), must be in the other system");
        }
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Digits.is(c) && !(c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** Of the official file, which gives the code alone. */
    public static Optional<Profession> ofFile(String code) {
        return isCode(code) ? Optional.of(new Profession(TITLES.contains(code) ? R95 : G15, code)) : Optional.empty();
    }

    /**
     * Of a caller: {@code G15:10}, {@code R95:93}, or the bare code of a health profession. A title user's bare code is
     * refused: in other nomenclatures it means something else.
     */
    public static Optional<Profession> parse(String text) {
        Matcher full = FULL.matcher(text);
        if (full.matches()) {
            return ofFile(full.group(2))
                    .filter(profession -> profession.system().equals(full.group(1)));
        }
        return ofFile(text).filter(profession -> profession.system().equals(G15));
    }

    /** The nomenclature that holds its label. */
    public String labelSystem() {
        return system.equals(R95) ? "rpps-title" : "rpps-profession";
    }

    public String text() {
        return system + ":" + code;
    }
}
