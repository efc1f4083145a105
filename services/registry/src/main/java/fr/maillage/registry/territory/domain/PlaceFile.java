package fr.maillage.registry.territory.domain;

import java.util.List;
import java.util.regex.Pattern;

/** The GeoJSON files of outlines: the properties by which each is read, with the spellings that public sources use. */
// Unmodifiable lists of strings and patterns; their types cannot say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum PlaceFile {
    IRIS(
            "iris",
            "iris",
            "(?:[0-9]{2}|2[AB])[0-9]{7}",
            List.of("code_iris", "iris_code", "dcomiris", "codeiris", "id", "code"),
            List.of("nom_iris", "libiris", "lib_iris", "nomiris", "nom"),
            List.of("code_insee", "insee_com", "depcom", "com", "code_commune", "codgeo"),
            List.of("type_iris", "typ_iris", "typiris")),
    QPV(
            "qpv",
            "qpv",
            "QP[0-9]{6}|QN[0-9]{2}[0-9AB][0-9]{2}[A-Z]",
            List.of("code_qp", "codeqp", "code_qpv", "code"),
            List.of("lib_qp", "nom_qp", "nomqp", "libelle", "nom"),
            List.of("insee_com", "code_commune", "code_insee", "codgeo", "communes"),
            List.of()),
    CONTOURS(
            "commune-contours",
            "commune",
            "(?:[0-9]{2}|2[AB])[0-9]{3}",
            List.of("code", "code_insee", "insee_com", "insee", "codgeo", "com"),
            List.of("nom", "libelle", "nom_com", "libgeo"),
            List.of(),
            List.of());

    private final String kind;
    private final String level;
    private final Pattern shape;
    private final List<String> codes;
    private final List<String> names;
    private final List<String> communes;
    private final List<String> types;

    PlaceFile(
            String kind,
            String level,
            String shape,
            List<String> codes,
            List<String> names,
            List<String> communes,
            List<String> types) {
        this.kind = kind;
        this.level = level;
        this.shape = Pattern.compile(shape);
        this.codes = codes;
        this.names = names;
        this.communes = communes;
        this.types = types;
    }

    public String kind() {
        return kind;
    }

    public String level() {
        return level;
    }

    boolean codeFits(String code) {
        return shape.matcher(code).matches();
    }

    /** Spellings of the property that holds the code, the surest first. */
    List<String> codes() {
        return codes;
    }

    List<String> names() {
        return names;
    }

    List<String> communes() {
        return communes;
    }

    List<String> types() {
        return types;
    }
}
