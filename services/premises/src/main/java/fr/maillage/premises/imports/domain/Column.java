package fr.maillage.premises.imports.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a file of premises, in the order of its template; one line a unit. */
public enum Column {
    NAME("nom", "name", true),
    ADDRESS("adresse", "address", false),
    POSTCODE("code postal", "postcode", false),
    COMMUNE("code commune", "commune code", true),
    LATITUDE("latitude", "latitude", false),
    LONGITUDE("longitude", "longitude", false),
    TOTAL_AREA("surface totale m2", "total area m2", false),
    OWNER("propriétaire", "owner type", true),
    TENURE("titre", "tenure", true),
    RENT("loyer m2", "rent m2", false),
    CHARGES("charges m2", "charges m2", false),
    ACCESSIBILITY("accessibilité", "accessibility", false),
    AVAILABLE_FROM("disponible le", "available from", false),
    AVAILABLE_TO("jusqu'au", "available to", false),
    PROFESSIONS("professions", "professions", false),
    OPERATION("opération", "planned operation", false),
    UNIT("cellule", "unit", false),
    UNIT_AREA("surface cellule m2", "unit area m2", true),
    FLOOR("étage", "floor", false),
    STATE("état", "state", false);

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private final String fr;
    private final String en;
    private final boolean required;

    Column(String fr, String en, boolean required) {
        this.fr = fr;
        this.en = en;
        this.required = required;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    public boolean required() {
        return required;
    }

    /** By either header, accents, case and punctuation aside. */
    public static Optional<Column> find(String header) {
        String folded = fold(header);
        return Arrays.stream(values())
                .filter(one -> fold(one.fr).equals(folded) || fold(one.en).equals(folded))
                .findFirst();
    }

    /** By the name of its constant. */
    public static Optional<Column> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** Compatibility forms too: m² is m2. */
    private static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        return OTHERS.matcher(bare).replaceAll(" ").strip();
    }
}
