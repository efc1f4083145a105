package fr.maillage.registry.quality.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.quality.domain.Quality.Local;
import fr.maillage.registry.quality.domain.Quality.PersonFacts;
import fr.maillage.registry.quality.domain.Quality.Placing;
import fr.maillage.registry.quality.domain.Quality.StructureFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate FRESH = LocalDate.of(2026, 11, 1);

    private static Quality person(Placing placing, boolean substitute, Local local) {
        return Quality.of(new PersonFacts(placing, substitute, false, false, false, FRESH, local), TODAY);
    }

    private static List<String> codes(Quality quality) {
        return quality.reasons().stream().map(CodedValue::code).toList();
    }

    @Test
    void a_record_that_lacks_nothing_has_100_and_no_reason() {
        Quality quality = person(Placing.PRECISE, false, Local.GOOD);

        assertThat(quality.score()).isEqualTo(100);
        assertThat(quality.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"COARSE,COMMUNE_PRECISION,85", "NONE,NOT_LOCATED,80", "NO_ADDRESS,NO_ADDRESS,70"})
    void a_place_that_is_not_known_well_costs(Placing placing, String reason, int score) {
        Quality quality = person(placing, false, Local.NOT_ASKED);

        assertThat(codes(quality)).containsExactly(reason);
        assertThat(quality.score()).isEqualTo(score);
        assertThat(person(placing, true, Local.NOT_ASKED).score()).isEqualTo(100);
    }

    @Test
    void a_psychologist_without_specialty_lacks_nothing_and_everything_wrong_is_never_below_0() {
        Quality worst = Quality.of(
                new PersonFacts(Placing.NO_ADDRESS, false, true, true, true, LocalDate.of(2020, 1, 1), Local.EXPIRED),
                TODAY);

        assertThat(codes(worst))
                .containsExactly(
                        "NO_ADDRESS",
                        "UNKNOWN_SITE",
                        "NO_SPECIALTY",
                        "LEGACY_ADELI",
                        "STALE_VINTAGE",
                        "EXPIRED_LOCAL_KNOWLEDGE");
        assertThat(worst.score()).isEqualTo(15);
        assertThat(worst.nationalScore()).isEqualTo(20);
        assertThat(Arrays.stream(QualityReason.values())
                        .mapToInt(QualityReason::cost)
                        .sum())
                .isGreaterThan(100);
    }

    @Test
    void what_an_organization_knows_changes_its_own_score_and_not_the_one_of_filters() {
        assertThat(codes(person(Placing.PRECISE, false, Local.NOTHING))).containsExactly("NO_LOCAL_KNOWLEDGE");
        assertThat(person(Placing.PRECISE, false, Local.NOTHING).score()).isEqualTo(100);
        Quality expired = person(Placing.PRECISE, false, Local.EXPIRED);
        assertThat(expired.score()).isEqualTo(95);
        assertThat(expired.nationalScore()).isEqualTo(100);
        assertThat(person(Placing.PRECISE, false, Local.NOT_ASKED).reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-11-22,false", "2025-11-21,true", "2026-11-22,false"})
    void a_vintage_of_more_than_twelve_months_is_stale(LocalDate vintage, boolean stale) {
        assertThat(Quality.stale(vintage, TODAY)).isEqualTo(stale);
        Quality structure = Quality.of(new StructureFacts(Placing.PRECISE, false, vintage, Local.NOT_ASKED), TODAY);
        assertThat(codes(structure).contains("STALE_VINTAGE")).isEqualTo(stale);
        assertThat(Quality.stale(null, TODAY)).isFalse();
    }

    @Test
    void the_nomenclature_has_the_labels_of_the_reasons() throws IOException {
        try (InputStream file = QualityTest.class.getResourceAsStream("/codes/quality-reason.csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();

            assertThat(lines)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(QualityReason.values())
                            .map(reason -> reason.name() + ";" + reason.labelFr() + ";" + reason.labelEn())
                            .toList());
        }
    }
}
