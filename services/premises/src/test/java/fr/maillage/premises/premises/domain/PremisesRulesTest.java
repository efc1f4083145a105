package fr.maillage.premises.premises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PremisesRulesTest {

    private static final Accessibility COMPLIANT = access(AccessibilityStatus.COMPLIANT, null, null);

    private static Accessibility access(AccessibilityStatus status, @Nullable String ground, @Nullable String act) {
        return new Accessibility(status, null, null, null, ground, act, null, null, null, null, List.of());
    }

    private static PremisesContent with(Accessibility accessibility, Terms terms, Availability availability) {
        return new PremisesContent(
                "Local",
                null,
                new Address(null, null, "31555", null, null, List.of()),
                null,
                new Surface(new BigDecimal("650"), null, null, null, null),
                Layout.UNKNOWN,
                Surroundings.UNKNOWN,
                accessibility,
                new Owner(OwnerType.CITY, null),
                terms,
                availability,
                Profile.ANYBODY,
                List.of(),
                null);
    }

    private static Terms terms(Tenure tenure, boolean publicDomain, @Nullable String fee, @Nullable FeeGround ground) {
        return new Terms(
                tenure,
                null,
                null,
                null,
                null,
                null,
                false,
                publicDomain,
                fee == null ? null : new BigDecimal(fee),
                ground);
    }

    private static final Terms LEASE = terms(Tenure.LEASE, false, null, null);

    private static List<String> told(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.ruleId() + " " + finding.weight())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "true, , , PRM-04 REFUSED",
        "true, 0, , PRM-04 REFUSED",
        "true, 0, GENERAL_INTEREST_NPO, PRM-04 LEGAL_REVIEW",
        "true, 1200, , ",
        "false, , , "
    })
    void the_public_domain_has_a_fee_or_a_ground(
            boolean publicDomain, @Nullable String fee, @Nullable FeeGround ground, @Nullable String expected) {
        List<Finding> found = PremisesRules.findings(
                with(COMPLIANT, terms(Tenure.LEASE, publicDomain, fee, ground), Availability.UNKNOWN));

        assertThat(told(found)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<Finding> available(Accessibility accessibility, @Nullable AccessibilityStatus own) {
        return AccessRules.of(accessibility, own, true, TODAY);
    }

    private static Accessibility works(AccessibilityStatus status, @Nullable LocalDate planned) {
        return new Accessibility(status, null, null, null, null, null, planned, null, null, null, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLIANT, ",
        "PLANNED_WORKS, PRM-05 WARNING",
        "DEROGATION, ",
        "UNKNOWN, PRM-05 WARNING",
        "NON_COMPLIANT, PRM-05 REFUSED"
    })
    void what_is_available_is_accessible(AccessibilityStatus status, @Nullable String expected) {
        assertThat(told(available(access(status, null, null), null)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLIANT, NON_COMPLIANT, PRM-05 REFUSED",
        "NON_COMPLIANT, DEROGATION, PRM-06 REFUSED",
        "COMPLIANT, DEROGATION, PRM-06 REFUSED",
        "NON_COMPLIANT, PLANNED_WORKS, PRM-05 WARNING",
        "NON_COMPLIANT, UNKNOWN, PRM-05 WARNING",
        "NON_COMPLIANT, COMPLIANT, ",
        "NON_COMPLIANT, NON_COMPLIANT, PRM-05 REFUSED"
    })
    void a_unit_is_judged_by_what_it_says_of_itself(
            AccessibilityStatus premises, AccessibilityStatus own, @Nullable String expected) {
        List<Finding> found = available(access(premises, null, null), own);

        assertThat(told(found)).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(found.stream().filter(Finding::refuses).map(Finding::pointer))
                .allMatch("/accessibilityStatus"::equals);
    }

    @Test
    void a_derogation_of_a_unit_has_a_ground_and_an_act_whatever_its_state() {
        assertThat(told(AccessRules.of(
                        access(AccessibilityStatus.UNKNOWN, null, null), AccessibilityStatus.DEROGATION, false, TODAY)))
                .containsExactly("PRM-06 REFUSED");
        assertThat(available(
                        access(AccessibilityStatus.NON_COMPLIANT, "HERITAGE", "Arrêté 12"),
                        AccessibilityStatus.DEROGATION))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", , PRM-05 REFUSED",
        ", Arrêté 12, PRM-05 REFUSED",
        "HERITAGE, , PRM-05 REFUSED",
        "TOO_EXPENSIVE, Arrêté 12, PRM-05 REFUSED",
        "HERITAGE, Arrêté 12, PRM-05 WARNING"
    })
    void half_a_derogation_makes_nothing_available(@Nullable String ground, @Nullable String act, String expected) {
        assertThat(told(available(access(AccessibilityStatus.NON_COMPLIANT, ground, act), null)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PLANNED_WORKS, , works-without-a-day",
        "PLANNED_WORKS, 2015-01-01, works-day-past",
        "PLANNED_WORKS, 2026-11-22, ",
        "NON_COMPLIANT, 2015-01-01, accessibility-refused",
        "NON_COMPLIANT, 2027-01-01, accessibility-planned"
    })
    void works_are_planned_for_a_day_to_come(
            AccessibilityStatus status, @Nullable LocalDate planned, @Nullable String expected) {
        assertThat(available(works(status, planned), null).stream().map(Finding::code))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void what_is_not_open_to_the_public_is_not_concerned() {
        Accessibility home = new Accessibility(
                AccessibilityStatus.NON_COMPLIANT, false, null, null, null, null, null, null, null, null, List.of());

        assertThat(available(home, null)).isEmpty();
    }

    @Test
    void what_is_wrong_in_form_is_said_in_words_and_is_no_matter_of_a_rule() {
        PremisesContent content = with(COMPLIANT, LEASE, Availability.UNKNOWN);
        PremisesContent elsewhere = new PremisesContent(
                content.name(),
                null,
                new Address(null, "3100", "abc", null, null, List.of()),
                null,
                content.surface(),
                content.layout(),
                content.surroundings(),
                content.accessibility(),
                content.owner(),
                content.terms(),
                content.availability(),
                content.profile(),
                List.of(),
                null);

        List<Finding> found = PremisesRules.findings(elsewhere);

        assertThat(found).extracting(Finding::weight).containsOnly(Finding.Weight.FORM);
        assertThat(found)
                .extracting(Finding::fr)
                .containsExactly(
                        "Valeur « 3100 » ; attendu un code postal de cinq chiffres, 31000.",
                        "Valeur « abc » ; attendu un code commune de cinq caractères, 31555.");
    }

    @ParameterizedTest
    @CsvSource({
        "HERITAGE, Arrêté 12, ",
        "TOO_EXPENSIVE, Arrêté 12, PRM-06 REFUSED",
        "DISPROPORTIONATE_COST, , PRM-06 REFUSED",
        ", , PRM-06 REFUSED"
    })
    void a_derogation_stands_on_one_of_four_grounds_and_on_a_decision(
            @Nullable String ground, @Nullable String act, @Nullable String expected) {
        List<Finding> found = PremisesRules.findings(
                with(access(AccessibilityStatus.DEROGATION, ground, act), LEASE, Availability.UNKNOWN));

        assertThat(told(found)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void planned_rooms_have_an_operation_and_a_date() {
        PremisesContent bare = with(COMPLIANT, LEASE, Availability.UNKNOWN);
        UnitContent unit = UnitContent.whole(BigDecimal.TEN);

        assertThat(told(PremisesRules.findings(bare, unit, UnitState.PLANNED, TODAY)))
                .containsExactly("PRM-09 REFUSED", "PRM-09 REFUSED");
        PremisesContent dated =
                with(COMPLIANT, LEASE, new Availability(LocalDate.of(2029, 9, 1), null, Confidence.LIKELY));
        PremisesContent full = new PremisesContent(
                dated.name(),
                null,
                dated.address(),
                null,
                dated.surface(),
                dated.layout(),
                dated.surroundings(),
                dated.accessibility(),
                dated.owner(),
                dated.terms(),
                dated.availability(),
                dated.profile(),
                List.of(),
                UUID.randomUUID());
        assertThat(PremisesRules.findings(full, unit, UnitState.PLANNED, TODAY)).isEmpty();
    }

    @Test
    void temporary_rooms_say_until_when() {
        Terms temporary = terms(Tenure.TEMPORARY_PROVISION, false, null, null);

        assertThat(told(PremisesRules.findings(with(COMPLIANT, temporary, Availability.UNKNOWN))))
                .containsExactly("PRM-10 WARNING");
        assertThat(PremisesRules.findings(
                        with(COMPLIANT, temporary, new Availability(null, LocalDate.of(2027, 1, 1), null))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "-1, 0, true", "650, 0, false", "450, 200, false", "460, 200, true"})
    void units_are_positive_and_fit_into_the_whole(BigDecimal area, BigDecimal others, boolean refused) {
        List<Finding> found = PremisesRules.findings(UnitContent.whole(area), new BigDecimal("650"), others);

        assertThat(found.stream().anyMatch(Finding::refuses)).isEqualTo(refused);
    }

    @Test
    void premises_show_the_best_state_of_their_units() {
        assertThat(UnitState.best(List.of(UnitState.OCCUPIED, UnitState.AVAILABLE, UnitState.PLANNED)))
                .isEqualTo(UnitState.AVAILABLE);
        assertThat(UnitState.best(List.of(UnitState.PLANNED, UnitState.WITHDRAWN)))
                .isEqualTo(UnitState.PLANNED);
        assertThat(UnitState.best(List.of())).isEqualTo(UnitState.WITHDRAWN);
    }
}
