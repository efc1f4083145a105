package fr.maillage.registry.territory.domain;

import static fr.maillage.registry.imports.domain.ImportFormat.textOrNull;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.identifier.domain.Siren;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.sourcefile.domain.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a territory file: what is wrong with it, and the row to stage. */
final class TerritoryRow {

    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{2}|2[AB]|9[78][0-9]");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}|9[78][0-9]");
    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    /** INSEE's short words of the COG file, beside the long ones that others derive from it. */
    private static final Map<String, String> COMMUNE_KINDS = Map.of(
            "", "commune-actuelle",
            "commune-actuelle", "commune-actuelle",
            "COM", "commune-actuelle",
            "arrondissement-municipal", "arrondissement-municipal",
            "ARM", "arrondissement-municipal");

    /** The three communes with municipal arrondissements: Paris, Lyon, Marseille. */
    private static final Map<String, String> PARENTS = Map.of("751", "75056", "6938", "69123", "132", "13055");

    private final TerritoryFile file;
    private final Header header;
    private final List<String> cells;
    private final long line;
    private final List<RowIssue> issues = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private boolean keyReadable = true;

    private TerritoryRow(TerritoryFile file, Header header, List<String> cells, long line) {
        this.file = file;
        this.header = header;
        this.cells = cells;
        this.line = line;
    }

    static TerritoryRow of(TerritoryFile file, Header header, List<String> cells, long line) {
        TerritoryRow row = new TerritoryRow(file, header, cells, line);
        switch (file) {
            case REGIONS -> row.region();
            case DEPARTMENTS -> row.department();
            case EPCI -> row.epci();
            case COMMUNES -> row.commune();
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
        return keyReadable;
    }

    String code() {
        return cell(codeColumn());
    }

    /** In the order of {@link TerritoryFormat#TERRITORIES}. */
    List<@Nullable Object> values() {
        return values;
    }

    private void region() {
        key(
                REGION.matcher(code()).matches(),
                "Code de région attendu : 2 ou 3 chiffres.",
                "Region code expected: 2 or 3 digits.",
                null);
        fill("region", null, null, null, null, code(), textOrNull(cell("chef_lieu")), null, null);
    }

    private void department() {
        key(
                DEPARTMENT.matcher(code()).matches(),
                "Code de département attendu : 2 ou 3 caractères, par exemple 01, 2A, 974.",
                "Department code expected: 2 or 3 characters, such as 01, 2A, 974.",
                null);
        fill("department", null, null, null, code(), regionCell(), textOrNull(cell("chef_lieu")), null, null);
    }

    private void epci() {
        key(
                Siren.parse(code()).isPresent(),
                "SIREN attendu : 9 chiffres avec une clé juste.",
                "SIREN expected: 9 digits with a right check digit.",
                "REG-21");
        fill(cell("type"), null, null, code(), null, null, null, null, population());
    }

    private void commune() {
        key(
                CommuneCode.parse(code()).isPresent(),
                "Code commune INSEE attendu : 5 caractères, zéro initial compris (ce n'est pas un code postal).",
                "INSEE commune code expected: 5 characters, leading zero included (it is not a postcode).",
                "REG-15");
        String kind = COMMUNE_KINDS.get(cell("type"));
        if (kind == null) {
            error(
                    "type",
                    cell("type"),
                    "not-a-commune-in-force",
                    "Seules les communes actuelles et les arrondissements municipaux entrent ici.",
                    "Only communes in force and municipal arrondissements belong here.",
                    null);
            return;
        }
        String epci = cell("epci_siren");
        if (!epci.isEmpty() && Siren.parse(epci).isEmpty()) {
            error(
                    "epci_siren",
                    epci,
                    "invalid-siren",
                    "SIREN d'EPCI attendu : 9 chiffres avec une clé juste.",
                    "EPCI SIREN expected: 9 digits with a right check digit.",
                    "REG-21");
        }
        fill(
                kind,
                code(),
                parent(kind),
                textOrNull(epci),
                departmentCell(),
                regionCell(),
                null,
                postcodes(),
                population());
        location();
    }

    private void key(boolean right, String fr, String en, @Nullable String rule) {
        if (!right) {
            keyReadable = false;
            error(codeColumn(), code(), "invalid-code", fr, en, rule);
        }
        if (cell("nom").isEmpty()) {
            error("nom", "", "missing-name", "Le nom est vide.", "The name is empty.", null);
        }
    }

    private void fill(
            String kind,
            @Nullable String commune,
            @Nullable String parent,
            @Nullable String epci,
            @Nullable String department,
            @Nullable String region,
            @Nullable String seat,
            String @Nullable [] postcodes,
            @Nullable Integer population) {
        String name = cell("nom");
        values.addAll(Arrays.asList(
                file.level(),
                code(),
                name,
                SearchName.of(name),
                kind,
                commune,
                parent,
                epci,
                department,
                region,
                seat,
                postcodes == null ? new String[0] : postcodes,
                population,
                null,
                null,
                null,
                null));
    }

    private void location() {
        String lon = cell("centroide_lon");
        String lat = cell("centroide_lat");
        if (lon.isEmpty() && lat.isEmpty()) {
            return;
        }
        Double latitude = degrees(lat, 90);
        Double longitude = degrees(lon, 180);
        if (latitude == null || longitude == null) {
            issues.add(LineIssues.warning(
                    line,
                    "centroide_lat",
                    lat + " " + lon,
                    "implausible-point",
                    "Latitude et longitude attendues en degrés ; point ignoré.",
                    "Latitude and longitude in degrees expected; point dropped.",
                    null));
            return;
        }
        String precision = cell("precision").equals("EPCI") ? "EPCI" : "COMMUNE";
        int first = TerritoryFormat.TERRITORIES.columns().indexOf("latitude");
        values.set(first, latitude);
        values.set(first + 1, longitude);
        values.set(first + 2, precision);
        values.set(first + 3, header.has("precision") ? "GeoNames" : "centroid");
    }

    private static @Nullable Double degrees(String text, double bound) {
        try {
            double value = Double.parseDouble(text);
            return Math.abs(value) <= bound ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable String parent(String kind) {
        if (!kind.equals("arrondissement-municipal")) {
            return null;
        }
        String given = cell("commune_parente");
        return PARENTS.entrySet().stream()
                .filter(entry -> given.isEmpty() && code().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(textOrNull(given));
    }

    private @Nullable String departmentCell() {
        return checked("departement", DEPARTMENT);
    }

    private @Nullable String regionCell() {
        return checked("region", REGION);
    }

    private @Nullable String checked(String column, Pattern shape) {
        String text = cell(column);
        if (!shape.matcher(text).matches()) {
            error(
                    column,
                    text,
                    "invalid-code",
                    "Code INSEE de %s attendu.".formatted(column),
                    "INSEE code expected in column %s.".formatted(column),
                    null);
        }
        return textOrNull(text);
    }

    private String[] postcodes() {
        List<String> good = new ArrayList<>();
        for (String postcode : cell("codes_postaux").split("[|, ]", -1)) {
            if (POSTCODE.matcher(postcode).matches()) {
                good.add(postcode);
            } else if (!postcode.isEmpty()) {
                issues.add(LineIssues.warning(
                        line,
                        "codes_postaux",
                        postcode,
                        "invalid-postcode",
                        "Code postal attendu : 5 chiffres ; valeur ignorée.",
                        "Postcode expected: 5 digits; value dropped.",
                        null));
            }
        }
        return good.toArray(String[]::new);
    }

    private @Nullable Integer population() {
        String text = cell("population");
        if (text.isEmpty()) {
            return null;
        }
        try {
            int value = Integer.parseInt(text.replace(" ", ""));
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the negative numbers
        }
        issues.add(LineIssues.warning(
                line,
                "population",
                text,
                "invalid-population",
                "Population attendue : un entier positif ou nul ; valeur ignorée.",
                "Population expected: a whole number, zero or more; value dropped.",
                null));
        return null;
    }

    private String codeColumn() {
        return switch (file) {
            case REGIONS, DEPARTMENTS -> "code";
            case EPCI -> "siren";
            case COMMUNES -> "code_insee";
        };
    }

    private String cell(String column) {
        return header.cell(cells, column);
    }

    private void error(String column, String value, String code, String fr, String en, @Nullable String rule) {
        issues.add(LineIssues.error(line, column, value, code, fr, en, rule));
    }
}
