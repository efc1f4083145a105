package fr.maillage.registry.territory.domain;

import fr.maillage.registry.geography.domain.Fault;
import fr.maillage.registry.geography.domain.FeatureReader.Feature;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.OutlineMaker;
import fr.maillage.registry.geography.domain.OutlineMaker.Made;
import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.sourcefile.domain.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One feature of a file of outlines: what is wrong with it, and the row to stage. */
final class PlaceRow {

    private static final Pattern POPULATION = Pattern.compile("(p[0-9]{2})?pop(ulation)?|pmun");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST_NAME = 200;

    /** The generation of 2024 holds from that year on the mainland, from 2025 overseas (decree 2023-1314). */
    private static final int NEW_GENERATION = 2024;

    private final PlaceFile file;
    private final long number;
    private final Map<String, String> properties = new HashMap<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private final @Nullable Object[] values =
            new @Nullable Object[PlaceFormat.PLACES.columns().size()];

    private PlaceRow(PlaceFile file, Feature feature) {
        this.file = file;
        this.number = feature.number();
        feature.properties()
                .forEach((name, text) -> properties.put(
                        Header.fold(name), CONTROL.matcher(text).replaceAll(" ").strip()));
    }

    static PlaceRow of(PlaceFile file, Feature feature, OutlineMaker outlines, @Nullable LocalDate vintage) {
        PlaceRow row = new PlaceRow(file, feature);
        row.code(vintage);
        row.name();
        row.communes();
        row.population();
        if (row.accepted()) {
            row.outline(feature, outlines);
        }
        return row;
    }

    List<RowIssue> issues() {
        return issues;
    }

    boolean accepted() {
        return issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
    }

    boolean keyReadable() {
        return file.codeFits(code());
    }

    String code() {
        return first(file.codes());
    }

    /** In the order of {@link PlaceFormat#PLACES}. */
    List<@Nullable Object> values() {
        return Arrays.asList(values);
    }

    private String first(List<String> names) {
        for (String name : names) {
            String text = properties.get(Header.fold(name));
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private void code(@Nullable LocalDate vintage) {
        set("level", file.level());
        set("code", code());
        if (!keyReadable()) {
            String property = file.codes().getFirst();
            error(
                    property,
                    code(),
                    code().isEmpty() ? "missing-code" : "invalid-code",
                    "Entité %d : code « %s » ; attendu %s.".formatted(number, code(), expected(true)),
                    "Feature %d: code \"%s\"; %s is expected.".formatted(number, code(), expected(false)),
                    rule());
        } else if (file == PlaceFile.QPV) {
            generation(vintage);
        }
    }

    private String expected(boolean french) {
        return switch (file) {
            case IRIS -> french ? "9 caractères, commune puis 4 chiffres" : "9 characters, commune then 4 digits";
            case QPV -> french ? "QP et 6 chiffres, ou QN04404M" : "QP and 6 digits, or QN04404M";
            case CONTOURS -> french ? "un code commune INSEE de 5 caractères" : "an INSEE commune code of 5 characters";
        };
    }

    private @Nullable String rule() {
        return switch (file) {
            case IRIS -> "REG-16";
            case QPV -> "REG-17";
            case CONTOURS -> "REG-15";
        };
    }

    private void generation(@Nullable LocalDate vintage) {
        boolean old = code().startsWith("QP");
        set("generation", old ? 2015 : NEW_GENERATION);
        boolean overseas = code().startsWith("97", 2) || code().startsWith("097", 2);
        int from = overseas ? NEW_GENERATION + 1 : NEW_GENERATION;
        if (vintage != null && old == (vintage.getYear() >= from)) {
            issues.add(LineIssues.warning(
                    number,
                    "code_qp",
                    code(),
                    "generation-mismatch",
                    "Code de la génération %d dans un fichier daté du %s ; la génération 2024 vaut depuis le 1er janvier %d ici."
                            .formatted(old ? 2015 : NEW_GENERATION, vintage, from),
                    "Code of generation %d in a file dated %s; generation 2024 holds from 1 January %d here."
                            .formatted(old ? 2015 : NEW_GENERATION, vintage, from),
                    "REG-17"));
        }
    }

    private void name() {
        String name = first(file.names());
        String shown = name.isEmpty() ? code() : name;
        String kept = shown.substring(
                0, shown.offsetByCodePoints(0, Math.min(LONGEST_NAME, shown.codePointCount(0, shown.length()))));
        set("name", kept);
        set("search_name", SearchName.of(kept));
        String type = first(file.types());
        set("kind", file == PlaceFile.IRIS && type.matches("[HADZ]") ? "IRIS-" + type : file.name());
    }

    private void communes() {
        switch (file) {
            case IRIS -> irisCommune();
            case QPV -> qpvCommunes();
            case CONTOURS -> set("commune_code", code());
        }
        if (file != PlaceFile.QPV) {
            set("commune_codes", new String[0]);
        }
    }

    /** REG-16: an IRIS begins with the code of its commune. */
    private void irisCommune() {
        String given = first(file.communes());
        String own = code().length() == 9 ? code().substring(0, 5) : "";
        if (!given.isEmpty() && !given.equals(own) && keyReadable()) {
            error(
                    "code_insee",
                    given,
                    "iris-elsewhere",
                    "L'IRIS %s ne commence pas par le code de sa commune %s.".formatted(code(), given),
                    "IRIS %s does not begin with the code of its commune %s.".formatted(code(), given),
                    "REG-16");
        }
        set("commune_code", own);
    }

    private void qpvCommunes() {
        List<String> codes = new ArrayList<>();
        for (String part : first(file.communes()).split("[,;| ]+", -1)) {
            if (CommuneCode.parse(part).isPresent()) {
                codes.add(part);
            } else if (!part.isEmpty()) {
                issues.add(LineIssues.warning(
                        number,
                        "insee_com",
                        part,
                        "invalid-code",
                        "Code commune de 5 caractères attendu ; valeur ignorée.",
                        "Commune code of 5 characters expected; value dropped.",
                        "REG-15"));
            }
        }
        set("commune_code", codes.isEmpty() ? null : codes.getFirst());
        set("commune_codes", codes.stream().distinct().sorted().toArray(String[]::new));
    }

    private void population() {
        properties.entrySet().stream()
                .filter(property -> POPULATION.matcher(property.getKey()).matches())
                .map(property -> property.getValue())
                .filter(text -> text.matches("[0-9]{1,8}([.][0-9]+)?"))
                .findFirst()
                .ifPresent(text -> set("population", (int) Math.round(Double.parseDouble(text))));
    }

    private void outline(Feature feature, OutlineMaker outlines) {
        Fault unread = feature.fault();
        if (unread != null || feature.shape() == null) {
            refuse(unread == null ? missing() : unread);
            return;
        }
        Made made = outlines.tolerant(feature.shape());
        Outline outline = made.outline();
        if (outline == null) {
            refuse(made.fault() == null ? missing() : made.fault());
            return;
        }
        if (made.repair() != null) {
            issues.add(LineIssues.warning(
                    number,
                    "geometry",
                    code(),
                    "repaired-shape",
                    "Entité %d (%s) : %s Contour réparé."
                            .formatted(number, code(), made.repair().fr()),
                    "Feature %d (%s): %s Outline repaired."
                            .formatted(number, code(), made.repair().en()),
                    null));
        }
        set("outline", "\\x" + HexFormat.of().formatHex(outline.bytes()));
        set("west", outline.west());
        set("south", outline.south());
        set("east", outline.east());
        set("north", outline.north());
        set("points", outline.points());
    }

    private static Fault missing() {
        return new Fault("no-shape", "Aucun contour.", "No outline.");
    }

    private void refuse(Fault fault) {
        error(
                "geometry",
                code(),
                fault.code(),
                "Entité %d (%s) : %s".formatted(number, code(), fault.fr()),
                "Feature %d (%s): %s".formatted(number, code(), fault.en()),
                null);
    }

    private void error(String column, String value, String code, String fr, String en, @Nullable String rule) {
        issues.add(LineIssues.error(number, column, value, code, fr, en, rule));
    }

    private void set(String column, @Nullable Object value) {
        values[PlaceFormat.PLACES.columns().indexOf(column)] = value;
    }
}
