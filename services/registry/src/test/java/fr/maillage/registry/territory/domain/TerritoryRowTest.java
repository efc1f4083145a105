package fr.maillage.registry.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.sourcefile.domain.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoryRowTest {

    private static final Map<TerritoryFile, Map<String, String>> GOOD = Map.of(
            TerritoryFile.REGIONS, Map.of("code", "76", "nom", "Occitanie", "chef_lieu", "31555"),
            TerritoryFile.DEPARTMENTS,
                    Map.of("code", "31", "nom", "Haute-Garonne", "region", "76", "chef_lieu", "31555"),
            TerritoryFile.EPCI,
                    Map.of("siren", "243100518", "nom", "Toulouse Métropole", "type", "METRO", "population", "833 333"),
            TerritoryFile.COMMUNES,
                    Map.of(
                            "code_insee",
                            "31555",
                            "nom",
                            "Toulouse",
                            "departement",
                            "31",
                            "region",
                            "76",
                            "epci_siren",
                            "243100518",
                            "codes_postaux",
                            "31000|31100, 31200",
                            "population",
                            "511684",
                            "centroide_lat",
                            "43.6",
                            "centroide_lon",
                            "1.44",
                            "type",
                            "commune-actuelle"));

    /** A good line but for some cells: column, value, column, value… */
    private static TerritoryRow row(TerritoryFile file, String... changes) {
        Map<String, String> cells = new TreeMap<>(GOOD.getOrDefault(file, Map.of()));
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        List<String> columns = List.copyOf(cells.keySet());
        Header header = Header.of(columns, file.columns(), file.required());
        return TerritoryRow.of(file, header, new ArrayList<>(cells.values()), 5);
    }

    private static @Nullable Object value(TerritoryRow row, String column) {
        return row.values().get(TerritoryFormat.TERRITORIES.columns().indexOf(column));
    }

    @Test
    void a_good_line_of_each_file_becomes_a_row_without_issue() {
        for (TerritoryFile file : TerritoryFile.values()) {
            TerritoryRow row = row(file);

            assertThat(row.issues()).as(file.kind()).isEmpty();
            assertThat(row.accepted()).isTrue();
            assertThat(row.values()).hasSameSizeAs(TerritoryFormat.TERRITORIES.columns());
            assertThat(value(row, "level")).isEqualTo(file.level());
            assertThat(value(row, "name")).isNotNull();
            assertThat(value(row, "kind")).isNotNull();
        }
    }

    @Test
    void a_commune_has_its_places_its_postcodes_and_its_point() {
        TerritoryRow row = row(TerritoryFile.COMMUNES);

        assertThat(value(row, "commune_code")).isEqualTo("31555");
        assertThat(value(row, "epci_code")).isEqualTo("243100518");
        assertThat(value(row, "department_code")).isEqualTo("31");
        assertThat(value(row, "region_code")).isEqualTo("76");
        assertThat(value(row, "postcodes")).isEqualTo(new String[] {"31000", "31100", "31200"});
        assertThat(value(row, "population")).isEqualTo(511684);
        assertThat(value(row, "latitude")).isEqualTo(43.6);
        assertThat(value(row, "longitude")).isEqualTo(1.44);
        assertThat(value(row, "location_precision")).isEqualTo("COMMUNE");
        assertThat(value(row, "location_source")).isEqualTo("centroid");
        assertThat(value(row, "parent_commune")).isNull();
    }

    @Test
    void the_points_that_ship_say_their_precision_and_source() {
        TerritoryRow row = row(TerritoryFile.COMMUNES, "precision", "EPCI");

        assertThat(value(row, "location_precision")).isEqualTo("EPCI");
        assertThat(value(row, "location_source")).isEqualTo("GeoNames");
        assertThat(value(row(TerritoryFile.EPCI), "population")).isEqualTo(833_333);
    }

    @ParameterizedTest
    @CsvSource({
        "75101,arrondissement-municipal,,75056",
        "75120,ARM,,75056",
        "69381,arrondissement-municipal,,69123",
        "13216,arrondissement-municipal,,13055",
        "75101,'',,75056",
        "75101,ARM,75999,75999",
        "75056,COM,,",
        "13055,'',,",
        "13119,'',,",
        "69123,commune-actuelle,69123,"
    })
    void an_arrondissement_belongs_to_its_commune(
            String code, String type, @Nullable String given, @Nullable String parent) {
        TerritoryRow row = row(
                TerritoryFile.COMMUNES,
                "code_insee",
                code,
                "type",
                type,
                "commune_parente",
                given == null ? "" : given);

        assertThat(value(row, "parent_commune")).isEqualTo(parent);
        assertThat(value(row, "kind")).isEqualTo(parent == null ? "commune-actuelle" : "arrondissement-municipal");
    }

    @ParameterizedTest(name = "{0} {1} = {2}: {4}")
    @CsvSource({
        "REGIONS,code,ARA,ERROR,invalid-code,",
        "REGIONS,nom,'',ERROR,missing-name,",
        "DEPARTMENTS,code,1,ERROR,invalid-code,",
        "DEPARTMENTS,region,'',ERROR,invalid-code,",
        "EPCI,siren,243100519,ERROR,invalid-code,REG-21",
        "EPCI,type,'',ERROR,missing-type,",
        "EPCI,population,-1,WARNING,invalid-population,",
        "COMMUNES,code_insee,1053,ERROR,invalid-code,REG-15",
        "COMMUNES,code_insee,310555,ERROR,invalid-code,REG-15",
        "COMMUNES,nom,'',ERROR,missing-name,",
        "COMMUNES,type,commune-deleguee,ERROR,not-a-commune-in-force,",
        "COMMUNES,departement,Haute-Garonne,ERROR,invalid-code,",
        "COMMUNES,region,Occitanie,ERROR,invalid-code,",
        "COMMUNES,epci_siren,243100519,ERROR,invalid-siren,REG-21",
        "COMMUNES,codes_postaux,3100,WARNING,invalid-postcode,",
        "COMMUNES,population,12.5,WARNING,invalid-population,",
        "COMMUNES,population,99999999999,WARNING,invalid-population,",
        "COMMUNES,centroide_lat,91,WARNING,implausible-point,",
        "COMMUNES,centroide_lon,'1,44',WARNING,implausible-point,",
        "COMMUNES,centroide_lon,NaN,WARNING,implausible-point,",
        "COMMUNES,centroide_lat,'',WARNING,implausible-point,"
    })
    void each_wrong_cell_is_named(
            TerritoryFile file, String column, String value, Severity severity, String code, @Nullable String rule) {
        TerritoryRow row = row(file, column, value);

        assertThat(row.issues()).hasSize(1);
        RowIssue issue = row.issues().getFirst();
        assertThat(issue.severity()).isEqualTo(severity);
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.ruleId()).isEqualTo(rule);
        assertThat(issue.line()).isEqualTo(5);
        assertThat(row.accepted()).isEqualTo(severity == Severity.WARNING);
        assertThat(row.keyReadable())
                .isEqualTo(!List.of("code", "siren", "code_insee").contains(column));
    }

    @Test
    void what_is_unknown_is_left_empty_without_a_word() {
        TerritoryRow row = row(
                TerritoryFile.COMMUNES,
                "population",
                "",
                "epci_siren",
                "",
                "codes_postaux",
                "",
                "centroide_lat",
                "",
                "centroide_lon",
                "");

        assertThat(row.issues()).isEmpty();
        assertThat(Arrays.asList(value(row, "population"), value(row, "epci_code"), value(row, "latitude")))
                .containsOnlyNulls();
        assertThat(value(row, "postcodes")).isEqualTo(new String[0]);
    }
}
