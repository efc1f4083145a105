package fr.maillage.premises.lease.domain;

import static fr.maillage.premises.lease.domain.Leases.LET;
import static fr.maillage.premises.lease.domain.Leases.START;
import static fr.maillage.premises.lease.domain.Leases.m2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.maillage.premises.premises.domain.FeeGround;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.rule.domain.Finding.Weight;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaseRulesTest {

    private static List<Finding> judged(String sublet) {
        Sublease sublease = Leases.sublease(sublet, START, null, Leases.unit(LET, "50"));
        LeaseFile file = new LeaseFile(
                Leases.lease(Leases.terms(VacancyRule.FIRST_LETTING, null)), List.of(sublease), List.of());
        return SublettingRules.findings(file, sublease).stream()
                .filter(Finding::refuses)
                .toList();
    }

    @Test
    void what_is_sublet_and_kept_may_be_all_that_is_leased_and_not_more() {
        assertThat(judged("450")).isEmpty();
        assertThat(judged("460")).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("PRM-01");
            assertThat(finding.en()).contains("460.00 m² sublet + 200.00 m² kept = 660.00 m²", "650.00 m² leased");
        });
    }

    @Test
    void subleases_that_follow_each_other_are_not_added_up() {
        LocalDate change = LocalDate.of(2026, 1, 1);
        Sublease first = Leases.sublease("450", START, change);
        Sublease second = Leases.sublease("450", change, null);
        Lease lease = Leases.lease(Leases.terms(VacancyRule.FIRST_LETTING, null));

        assertThat(SublettingRules.areas(new LeaseFile(lease, List.of(first, second), List.of()), ""))
                .isEmpty();
        assertThat(SublettingRules.areas(
                        new LeaseFile(
                                lease, List.of(first, Leases.sublease("1", change.minusDays(1), null)), List.of()),
                        ""))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-01, 2026-07-01, 0", "2026-07-01, 2026-07-02, 1", "2026-07-01, , 0", ", 2029-01-01, 0"})
    void whoever_is_in_a_unit_is_there_by_a_sublease_to_the_last_day(
            @Nullable LocalDate subletTo, @Nullable String to, int refusals) {
        Sublease sublease = Leases.sublease("450", START, subletTo, Leases.unit(LET, "50"));
        EndReason reason = to == null ? null : EndReason.VACATED;
        Occupancy occupancy = Leases.occupancy(LET, "rpps:10005681340", "2026-01-01", to, reason);
        LeaseFile file = new LeaseFile(
                Leases.lease(Leases.terms(VacancyRule.FIRST_LETTING, null)), List.of(sublease), List.of(occupancy));

        assertThat(SublettingRules.findings(file, occupancy))
                .extracting(Finding::code)
                .isEqualTo(Collections.nCopies(refusals, "unit-not-sublet"));
        assertThat(SublettingRules.findings(file, sublease))
                .extracting(Finding::code)
                .filteredOn(code -> code.equals("unit-not-sublet"))
                .hasSize(refusals);
    }

    @Test
    void a_unit_with_somebody_in_it_stays_in_its_sublease() {
        Sublease without = Leases.sublease("450", START, null);
        Occupancy occupancy = Leases.occupancy(LET, "rpps:10005681340", "2026-01-01", null, null);
        LeaseFile file = new LeaseFile(
                Leases.lease(Leases.terms(VacancyRule.FIRST_LETTING, null)), List.of(without), List.of(occupancy));

        assertThat(SublettingRules.findings(file, without))
                .extracting(Finding::code)
                .contains("unit-not-sublet");
    }

    @ParameterizedTest
    @CsvSource({"PROFESSIONAL, PRM-03", "CITY, ", "ASSOCIATION, ", "COMPANY, "})
    void a_landlord_who_wants_one_tenant_is_not_let_to_an_individual(PartyKind kind, @Nullable String rule) {
        LeaseContent terms = terms(new Party(kind, null, null), LeaseTenure.LEASE, null, false, null, null);

        assertThat(LeaseRules.findings(terms))
                .extracting(Finding::ruleId)
                .isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({", , REFUSED", "0, , REFUSED", "0, GENERAL_INTEREST_NPO, LEGAL_REVIEW", "1, , "})
    void public_property_asks_for_a_fee_or_a_ground(
            @Nullable Long fee, @Nullable FeeGround ground, @Nullable Weight weight) {
        LeaseContent terms = terms(Leases.TOWN, LeaseTenure.LEASE, null, true, fee, ground);

        assertThat(LeaseRules.findings(terms))
                .extracting(Finding::weight)
                .isEqualTo(weight == null ? List.of() : List.of(weight));
        assertThat(LeaseRules.findings(terms))
                .allSatisfy(found -> assertThat(found.ruleId()).isEqualTo("PRM-04"));
    }

    @Test
    void a_temporary_provision_without_an_end_is_told() {
        assertThat(LeaseRules.findings(terms(Leases.TOWN, LeaseTenure.TEMPORARY_PROVISION, null, false, null, null)))
                .extracting(Finding::ruleId, Finding::weight)
                .containsExactly(tuple("PRM-10", Weight.WARNING));
        assertThat(LeaseRules.findings(terms(
                        Leases.TOWN, LeaseTenure.TEMPORARY_PROVISION, LocalDate.of(2026, 1, 1), false, null, null)))
                .isEmpty();
    }

    @Test
    void two_occupancies_of_a_unit_do_not_overlap_and_may_touch() {
        LeaseFile file = Leases.angers(VacancyRule.FIRST_LETTING, null, EndReason.VACATED);

        assertThat(judged(file, "2026-06-14")).extracting(Finding::code).containsExactly("unit-occupied");
        assertThat(judged(file, "2026-06-15")).isEmpty();
    }

    private static List<Finding> judged(LeaseFile file, String from) {
        return SublettingRules.findings(file, Leases.occupancy(LET, "request:2", from, null, null));
    }

    @Test
    void a_reduced_rent_is_told_as_possible_aid_where_both_rents_are_known() {
        Sublease.Content content = Leases.sublease("450", START, null).content();

        assertThat(PossibleAid.of(content)).contains(new PossibleAid(140_000, 1_680_000));
        assertThat(PossibleAid.of(new Sublease.Content(
                        content.subtenant(), m2("450"), List.of(), START, null, 400_000L, null, null)))
                .isEmpty();
    }

    private static LeaseContent terms(
            Party lead,
            LeaseTenure tenure,
            @Nullable LocalDate to,
            boolean publicDomain,
            @Nullable Long fee,
            @Nullable FeeGround ground) {
        LeaseContent plain = Leases.terms(VacancyRule.FIRST_LETTING, null);
        return new LeaseContent(
                plain.reference(),
                plain.premisesId(),
                plain.landlord(),
                true,
                lead,
                tenure,
                START,
                to,
                m2("650"),
                m2("200"),
                plain.rents(),
                VacancyRule.FIRST_LETTING,
                null,
                publicDomain,
                fee,
                ground);
    }
}
