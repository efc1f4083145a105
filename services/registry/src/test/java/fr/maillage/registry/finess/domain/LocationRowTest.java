package fr.maillage.registry.finess.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.maillage.registry.geography.Projections;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.sourcefile.domain.Separated;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationRowTest {

    /** Five metres, the most a point may be off, in degrees of latitude. */
    private static final double FIVE_METRES = 4.5e-5;

    private static LocationRow row(String line) {
        List<String> cells = Objects.requireNonNull(Separated.split(line, ';'));
        return LocationRow.of(cells, 9, new Projections());
    }

    private static @Nullable Object value(LocationRow row, String column) {
        return row.values()
                .orElseThrow()
                .get(FinessStockFormat.LOCATIONS.columns().indexOf(column));
    }

    @Test
    void a_metropolitan_point_is_where_the_hospital_is() {
        LocationRow row = row(StockLines.VIRIAT);

        assertThat((double) Objects.requireNonNull(value(row, "latitude"))).isEqualTo(46.222286, within(FIVE_METRES));
        assertThat((double) Objects.requireNonNull(value(row, "longitude"))).isEqualTo(5.209181, within(FIVE_METRES));
        assertThat(value(row, "id")).isEqualTo("010000024");
        assertThat(value(row, "location_precision")).isEqualTo("FINESS");
        assertThat(value(row, "location_source")).isEqualTo("ATLASANTE/BAN");
        assertThat(value(row, "location_score")).isEqualTo(0.96);
        assertThat(row.issues()).isEmpty();
    }

    @Test
    void a_point_of_the_antilles_is_where_the_hospital_is() {
        LocationRow row = row(StockLines.ANTILLES);

        assertThat((double) Objects.requireNonNull(value(row, "latitude"))).isEqualTo(16.234004, within(FIVE_METRES));
        assertThat((double) Objects.requireNonNull(value(row, "longitude"))).isEqualTo(-61.528737, within(FIVE_METRES));
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = ';',
            value = {
                "01000002;870262.2;6571540.8;invalid-finess;EPSG:2154",
                "010000024;870262.2;6571540.8;unknown-projection;EPSG:27572",
                "010000024;870262.2;6571540.8;unknown-projection;''",
                "010000024;6571540.8;870262.2;implausible-point;EPSG:2154",
                "010000024;657242.9;1795384.4;implausible-point;EPSG:2154",
                "010000024;'';'';implausible-point;EPSG:2154",
                "010000024;0;0;implausible-point;EPSG:2154",
                "010000024;870262,2;6571540,8;implausible-point;EPSG:2154",
                "010000024;NaN;NaN;implausible-point;EPSG:2154",
                "010000024;1e400;1e400;implausible-point;EPSG:2154"
            })
    void a_doubtful_point_is_dropped_with_a_warning(String site, String x, String y, String code, String system) {
        LocationRow row = row("geolocalisation;%s;%s;%s;1,A,96,BAN,%s;2026-05-04".formatted(site, x, y, system));

        assertThat(row.values()).isEmpty();
        assertThat(row.issues()).extracting(RowIssue::code).containsExactly(code);
        assertThat(row.issues()).extracting(RowIssue::severity).containsExactly(Severity.WARNING);
        assertThat(row.issues()).extracting(RowIssue::line).containsExactly(9L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSG:2154|FINESS|",
                "1,ATLASANTE,,,EPSG:2154|ATLASANTE|",
                "1,,100,,EPSG:2154|FINESS|1.0",
                "1,ATLASANTE,101,BAN,EPSG:2154|ATLASANTE/BAN|",
                "1,ATLASANTE,-1,BAN,EPSG:2154|ATLASANTE/BAN|",
                "1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93|ATLASANTE/IGN|1.0"
            })
    void the_source_is_told_as_far_as_it_is_known(String cell, String source, @Nullable Double score) {
        LocationRow row = row("geolocalisation;010000024;870262.2;6571540.8;%s;2026-05-04".formatted(cell));

        assertThat(value(row, "location_source")).isEqualTo(source);
        assertThat(value(row, "location_score")).isEqualTo(score);
    }
}
