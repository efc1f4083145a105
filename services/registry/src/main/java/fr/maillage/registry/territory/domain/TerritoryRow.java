package fr.maillage.registry.territory.domain;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.identifier.domain.Siren;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.territory.domain.TerritoryCells.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line of a territory file: what is wrong with it, and the row to stage. */
final class TerritoryRow {

    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{2}|2[AB]|9[78][0-9]");
    private static final Pattern REGION = Pattern.compile("[0-9]{2}|9[78][0-9]");
    private static final String COMMUNE = "commune-actuelle";
    private static final String ARRONDISSEMENT = "arrondissement-municipal";

    /** INSEE's short words of the COG file, beside the long ones that others derive from it. */
    private static final Map<String, String> COMMUNE_KINDS =
            Map.of(COMMUNE, COMMUNE, "COM", COMMUNE, ARRONDISSEMENT, ARRONDISSEMENT, "ARM", ARRONDISSEMENT);

    /** How the arrondissements of Paris, Lyon and Marseille begin, and theirs alone. */
    private static final Map<String, String> PARENTS = Map.of("751", "75056", "6938", "69123", "132", "13055");

    private final TerritoryFile file;
    private final TerritoryCells cells;
    private final @Nullable Object[] values =
            new @Nullable Object[TerritoryFormat.TERRITORIES.columns().size()];
    private boolean keyReadable = true;

    private TerritoryRow(TerritoryFile file, TerritoryCells cells) {
        this.file = file;
        this.cells = cells;
    }

    static TerritoryRow of(TerritoryFile file, Header header, List<String> cells, long line) {
        TerritoryRow row = new TerritoryRow(file, new TerritoryCells(header, cells, line));
        row.set("level", file.level());
        row.set("code", row.code());
        row.set("postcodes", new String[0]);
        switch (file) {
            case REGIONS -> row.region();
            case DEPARTMENTS -> row.department();
            case EPCI -> row.epci();
            case COMMUNES -> row.commune();
        }
        String name = row.cells.required("nom", "missing-name", "Le nom est vide.", "The name is empty.");
        row.set("name", name);
        row.set("search_name", SearchName.of(name));
        return row;
    }

    List<RowIssue> issues() {
        return cells.issues();
    }

    boolean accepted() {
        return cells.accepted();
    }

    boolean keyReadable() {
        return keyReadable;
    }

    String code() {
        return cells.text(
                switch (file) {
                    case REGIONS, DEPARTMENTS -> "code";
                    case EPCI -> "siren";
                    case COMMUNES -> "code_insee";
                });
    }

    /** In the order of {@link TerritoryFormat#TERRITORIES}. */
    List<@Nullable Object> values() {
        return Arrays.asList(values);
    }

    private void region() {
        key(
                "code",
                REGION.matcher(code()).matches(),
                "Code de région attendu : 2 ou 3 chiffres.",
                "Region code expected: 2 or 3 digits.",
                null);
        set("kind", "region");
        set("region_code", code());
        set("seat_code", cells.textOrNothing("chef_lieu"));
    }

    private void department() {
        key(
                "code",
                DEPARTMENT.matcher(code()).matches(),
                "Code de département attendu : 2 ou 3 caractères, par exemple 01, 2A, 974.",
                "Department code expected: 2 or 3 characters, such as 01, 2A, 974.",
                null);
        set("kind", "department");
        set("department_code", code());
        set("region_code", cells.code("region", REGION));
        set("seat_code", cells.textOrNothing("chef_lieu"));
    }

    private void epci() {
        key(
                "siren",
                Siren.parse(code()).isPresent(),
                "SIREN attendu : 9 chiffres avec une clé juste.",
                "SIREN expected: 9 digits with a right check digit.",
                "REG-21");
        set(
                "kind",
                cells.required("type", "missing-type", "Le type d'EPCI est vide.", "The type of the EPCI is empty."));
        set("epci_code", code());
        set("population", cells.population("population"));
    }

    private void commune() {
        key(
                "code_insee",
                CommuneCode.parse(code()).isPresent(),
                "Code commune INSEE attendu : 5 caractères, zéro initial compris (ce n'est pas un code postal).",
                "INSEE commune code expected: 5 characters, leading zero included (it is not a postcode).",
                "REG-15");
        String kind = communeKind();
        set("kind", kind);
        set("commune_code", code());
        set("parent_commune", ARRONDISSEMENT.equals(kind) ? parent() : null);
        set("epci_code", cells.siren("epci_siren"));
        set("department_code", cells.code("departement", DEPARTMENT));
        set("region_code", cells.code("region", REGION));
        set("postcodes", cells.postcodes("codes_postaux"));
        set("population", cells.population("population"));
        Point point = cells.point("centroide_lat", "centroide_lon");
        if (point != null) {
            set("latitude", point.latitude());
            set("longitude", point.longitude());
            set("location_precision", cells.text("precision").equals("EPCI") ? "EPCI" : "COMMUNE");
            set("location_source", cells.has("precision") ? "GeoNames" : "centroid");
        }
    }

    /** A file that does not say it is told by the code: no commune in force has a code of an arrondissement. */
    private @Nullable String communeKind() {
        String type = cells.text("type");
        if (type.isEmpty()) {
            return parentByCode() == null ? COMMUNE : ARRONDISSEMENT;
        }
        String kind = COMMUNE_KINDS.get(type);
        if (kind == null) {
            cells.error(
                    "type",
                    type,
                    "not-a-commune-in-force",
                    "Seules les communes actuelles et les arrondissements municipaux entrent ici.",
                    "Only communes in force and municipal arrondissements belong here.",
                    null);
        }
        return kind;
    }

    private @Nullable String parent() {
        String given = cells.textOrNothing("commune_parente");
        return given == null ? parentByCode() : given;
    }

    private @Nullable String parentByCode() {
        return PARENTS.entrySet().stream()
                .filter(entry -> code().startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private void key(String column, boolean right, String fr, String en, @Nullable String rule) {
        if (!right) {
            keyReadable = false;
            cells.error(column, code(), "invalid-code", fr, en, rule);
        }
    }

    private void set(String column, @Nullable Object value) {
        values[TerritoryFormat.TERRITORIES.columns().indexOf(column)] = value;
    }
}
