package fr.maillage.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every file, in the order in which the platform must take them: places before what lies in them, addresses and
 * structures before the people who are located by them, people before what is known of them.
 */
enum FileKind {
    HISTORY(Order.Part.GEOGRAPHY, "communes-history", "communes-deleguees_DEMO.json", true),
    CONTOURS(Order.Part.GEOGRAPHY, "commune-contours", "communes-contours_DEMO.geojson", true),
    IRIS(Order.Part.GEOGRAPHY, "iris", "contours-iris_DEMO.geojson", true),
    POPULATION(Order.Part.GEOGRAPHY, "iris-population", "base-ic-evol-struct-pop-2020_DEMO.csv", true),
    QPV(Order.Part.GEOGRAPHY, "qpv", "qp2024_DEMO.geojson", true),
    TVS(Order.Part.GEOGRAPHY, "tvs", "tvs_DEMO.csv", true),
    ZONING(Order.Part.GEOGRAPHY, "zoning", "zonage-mg_DEMO.csv", true),
    /** One file a department, as the base publishes them. */
    ADDRESSES(Order.Part.ADDRESSES, "ban-addresses", "adresses-%s_DEMO.csv", true),
    FINESS_PLUS(Order.Part.STRUCTURES, "finess-plus", "finessplus-structures_DEMO.json.gz", true),
    /** The same structures in the format that is no longer published; for a platform that does not know the new one. */
    FINESS_STOCK(Order.Part.STRUCTURES, "finess-stock", "etalab-cs1100507-stock_DEMO.csv", true),
    ACTIVITIES(Order.Part.PEOPLE, "rpps-activities", "PS_LibreAcces_Personne_activite_DEMO.txt", true),
    SKILLS(Order.Part.PEOPLE, "rpps-skills", "PS_LibreAcces_SavoirFaire_DEMO.txt", false),
    DIPLOMAS(Order.Part.PEOPLE, "rpps-diplomas", "PS_LibreAcces_Dipl_AutExerc_DEMO.txt", false),
    /** One file a tenant. */
    KNOWLEDGE(Order.Part.KNOWLEDGE, "local-knowledge", "local-knowledge-%s_DEMO.csv", false);

    /** Structures without their points; the platform needs one of the two. */
    static final String STOCK_WITHOUT_POINTS = "etalab-cs1100502-stock_DEMO.csv";

    /** What the rows of these files are flagged with. */
    static final String SOURCE = "demo";

    private static final String VINTAGE = "2026-05-12";
    private static final Map<String, String> ZONING_FIELDS =
            Map.of("profession", "10", "act", "Zonage fictif de démonstration, sans valeur", "validFrom", "2026-01-01");

    private final Order.Part part;
    private final String kind;
    private final String pattern;
    private final boolean scoped;

    FileKind(Order.Part part, String kind, String pattern, boolean scoped) {
        this.part = part;
        this.kind = kind;
        this.pattern = pattern;
        this.scoped = scoped;
    }

    String fileName() {
        return pattern;
    }

    String fileName(String of) {
        return pattern.replace("%s", of);
    }

    static List<ImportStep> steps(Order order) {
        return Stream.of(values())
                .filter(file -> order.parts().contains(file.part))
                .flatMap(file -> file.stepsOf(order))
                .toList();
    }

    private Stream<ImportStep> stepsOf(Order order) {
        return switch (this) {
            case ADDRESSES ->
                order.departments().stream().map(code -> step(fileName(code), List.of(scope(code)), fields(), ""));
            case KNOWLEDGE -> order.tenants().stream().map(siren -> step(fileName(siren), List.of(), Map.of(), siren));
            case HISTORY,
                    CONTOURS,
                    IRIS,
                    POPULATION,
                    QPV,
                    TVS,
                    ZONING,
                    FINESS_PLUS,
                    FINESS_STOCK,
                    ACTIVITIES,
                    SKILLS,
                    DIPLOMAS ->
                Stream.of(step(
                        pattern,
                        scoped
                                ? order.departments().stream()
                                        .map(FileKind::scope)
                                        .toList()
                                : List.of(),
                        fields(),
                        ""));
        };
    }

    private ImportStep step(String file, List<String> scope, Map<String, String> fields, String tenant) {
        return new ImportStep(kind, file, scope, fields, tenant, this == FINESS_STOCK ? FINESS_PLUS.kind : "");
    }

    private static String scope(String department) {
        return "department:" + department;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>(this == ZONING ? ZONING_FIELDS : Map.of());
        fields.put("vintage", VINTAGE);
        fields.put("source", SOURCE);
        return fields;
    }
}
