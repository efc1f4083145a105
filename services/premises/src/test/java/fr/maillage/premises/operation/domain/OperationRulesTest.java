package fr.maillage.premises.operation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.parameter.domain.DatedParameter;
import fr.maillage.premises.premises.domain.Confidence;
import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final DatedParameter DENSITY = new DatedParameter(
            "operation.target-density-gp", LocalDate.of(2016, 1, 1), new BigDecimal("96.1"), "CDOM 2016");

    private static PlannedOperation operation(int residents, String careArea, Phase... phases) {
        return PlannedOperation.envisage(
                UUID.randomUUID(),
                "243100518",
                new OperationContent(
                        "ZAC",
                        OperationType.HOUSING,
                        "31555",
                        null,
                        TODAY,
                        null,
                        null,
                        residents,
                        new BigDecimal(careArea),
                        null,
                        null,
                        List.of(phases)),
                NOW);
    }

    private static Phase phase(String name, String delivery, int residents, String careArea) {
        return new Phase(
                name, LocalDate.parse(delivery), Confidence.LIKELY, residents, new BigDecimal(careArea), false);
    }

    @ParameterizedTest
    @CsvSource({"2500, 2.4", "0, 0.0", "52, 0.0", "53, 0.1", "104058, 100.0"})
    void need_is_residents_times_density_rounded_once(int residents, BigDecimal expected) {
        assertThat(CareNeed.of(operation(residents, "0").content(), DENSITY).generalPractitioners())
                .isEqualTo(expected);
    }

    @Test
    void phases_have_their_own_need_and_date() {
        PlannedOperation operation =
                operation(2500, "450", phase("T2", "2031-01-01", 1600, "0"), phase("T1", "2029-01-01", 900, "450"));

        CareNeed need = CareNeed.of(operation.content(), DENSITY);

        assertThat(need.phases()).extracting(CareNeed.OfPhase::name).containsExactly("T1", "T2");
        assertThat(need.phases())
                .extracting(CareNeed.OfPhase::generalPractitioners)
                .containsExactly(new BigDecimal("0.9"), new BigDecimal("1.5"));
        assertThat(need.source()).isEqualTo("CDOM 2016");
    }

    @ParameterizedTest
    @CsvSource({"2028-05-22, true", "2028-05-23, false", "2026-01-01, true"})
    void rooms_near_delivery_without_a_team_are_a_risk(String delivery, boolean risk) {
        PlannedOperation operation = operation(2500, "450", phase("T1", delivery, 900, "450"));

        Optional<Finding> found = OperationRules.shellWithoutTeam(operation, List.of(), TODAY, 18);

        assertThat(found.isPresent()).isEqualTo(risk);
        assertThat(OperationRules.shellWithoutTeam(operation, List.of(reservation(null, null)), TODAY, 18))
                .isEmpty();
    }

    @Test
    void a_reservation_that_is_over_or_given_up_is_no_team() {
        PlannedOperation operation = operation(2500, "450", phase("T1", "2027-01-01", 900, "450"));

        assertThat(OperationRules.shellWithoutTeam(
                        operation, List.of(reservation(TODAY.minusDays(1), null), reservation(null, NOW)), TODAY, 18))
                .isPresent();
        assertThat(OperationRules.shellWithoutTeam(operation, List.of(reservation(TODAY, null)), TODAY, 18))
                .isEmpty();
    }

    @Test
    void a_phase_without_rooms_for_care_is_no_risk_where_another_has_them() {
        PlannedOperation operation =
                operation(2500, "450", phase("T1", "2027-01-01", 900, "0"), phase("T2", "2031-01-01", 900, "450"));

        assertThat(OperationRules.shellWithoutTeam(operation, List.of(), TODAY, 18))
                .isEmpty();
    }

    @Test
    void phases_house_and_reservations_take_no_more_than_is_planned() {
        PlannedOperation operation = operation(800, "80", phase("T1", "2027-01-01", 900, "450"));

        assertThat(OperationRules.findings(operation, List.of(reservation(null, null)), TODAY))
                .extracting(Finding::code)
                .containsExactly("more-residents-than-expected", "more-area-than-reserved", "more-than-reserved");
    }

    @ParameterizedTest
    @CsvSource({"2015-12-31, , true", "2016-01-01, , false", "2015-12-31, 71, false", ", , false"})
    void a_need_by_a_density_of_later_years_says_so(
            @Nullable LocalDate decided, @Nullable BigDecimal own, boolean told) {
        OperationContent content = new OperationContent(
                "PRU",
                OperationType.URBAN_RENEWAL,
                "31555",
                null,
                decided,
                null,
                null,
                900,
                BigDecimal.ZERO,
                own,
                own == null ? null : "ARS",
                List.of());

        Optional<Finding> found = OperationRules.laterDensity(content, DENSITY);

        assertThat(found.map(Finding::ruleId)).isEqualTo(told ? Optional.of("OBS-24") : Optional.empty());
        assertThat(found.filter(Finding::refuses)).isEmpty();
    }

    private static Reservation reservation(@Nullable LocalDate until, @Nullable Instant released) {
        return new Reservation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Reservation.Beneficiary.REQUEST,
                UUID.randomUUID(),
                new BigDecimal("90"),
                until,
                released,
                NOW);
    }
}
