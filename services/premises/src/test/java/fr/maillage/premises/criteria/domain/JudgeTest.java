package fr.maillage.premises.criteria.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private final SampleSeeker asked = new SampleSeeker();
    private final SampleRoom offered = new SampleRoom();

    private Match judged() {
        return new Judge(DefaultSettings.today(), TODAY).judge(asked.seeker(), offered.room());
    }

    private Check check(HardCriterion criterion) {
        return check(judged(), criterion);
    }

    private static Check check(Match match, HardCriterion criterion) {
        return match.checks().stream()
                .filter(check -> check.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    private Component component(SoftCriterion criterion) {
        return judged().components().stream()
                .filter(component -> component.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_criterion_speaks_and_the_contributions_make_the_score() {
        Match match = judged();

        assertThat(match.checks()).extracting(Check::criterion).containsExactly(HardCriterion.values());
        assertThat(match.components()).extracting(Component::criterion).containsExactly(SoftCriterion.values());
        assertThat(match.admitted()).isTrue();
        assertThat(match.components().stream()
                        .mapToDouble(Component::contribution)
                        .sum())
                .isCloseTo(match.score(), within(1e-9));
        assertThat(match.score()).isBetween(0.3, 1.0);
        assertThat(match.possible()).isGreaterThanOrEqualTo(match.score());
    }

    @Test
    void a_delivery_after_the_latest_date_is_out_and_says_both_dates() {
        asked.latest = LocalDate.parse("2027-05-31");
        offered.status = RoomStatus.PLANNED;
        offered.from = LocalDate.parse("2029-03-01");

        assertThat(check(HardCriterion.DATE))
                .isEqualTo(new Check(
                        HardCriterion.DATE,
                        CheckOutcome.REFUSED,
                        new Wording(
                                "livraison le 2029-03-01 après la date limite 2027-05-31",
                                "delivery on 2029-03-01 after latest date 2027-05-31")));
        assertThat(judged().refusals()).extracting(Check::criterion).contains(HardCriterion.HORIZON);
    }

    @ParameterizedTest
    @CsvSource({"PLANNED,2027-11-21,true", "PLANNED,2027-11-22,false", "UNDER_CONSTRUCTION,2027-11-21,false"})
    void what_is_only_planned_is_out_under_twelve_months(RoomStatus status, LocalDate latest, boolean out) {
        asked.latest = latest;
        offered.status = status;
        offered.from = LocalDate.parse("2027-02-01");

        assertThat(check(HardCriterion.HORIZON).refuses()).isEqualTo(out);
    }

    @Test
    void a_date_that_may_slip_past_the_limit_is_a_warning() {
        offered.status = RoomStatus.UNDER_CONSTRUCTION;
        offered.from = LocalDate.parse("2027-04-01");
        offered.confidence = Confidence.UNCERTAIN;

        assertThat(check(HardCriterion.DATE).outcome()).isEqualTo(CheckOutcome.WARNING);
        assertThat(check(HardCriterion.DATE).reason().fr()).contains("un retard de 6 mois");
    }

    @ParameterizedTest
    @CsvSource({"8800,0,REFUSED", "8800,5,WARNING", "8549,5,REFUSED", "9000,0,ALLOWED", ",0,INSUFFICIENT_DATA"})
    void the_area_must_reach_the_need_within_the_tolerance(Integer area, int tolerance, CheckOutcome outcome) {
        offered.area = area;
        Settings settings = DefaultSettings.today().with(Parameter.AREA_TOLERANCE_PERCENT, tolerance);

        Match match = new Judge(settings, TODAY).judge(asked.seeker(), offered.room());

        assertThat(check(match, HardCriterion.AREA).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "BUY,LEASE,REFUSED",
        "BUY,PURCHASE,ALLOWED",
        "RENT,PURCHASE,REFUSED",
        "RENT,TEMPORARY_PROVISION,ALLOWED",
        "EITHER,PURCHASE,ALLOWED",
        "EITHER,LEASE,ALLOWED",
        "UNKNOWN,LEASE,INSUFFICIENT_DATA"
    })
    void the_tenure_must_be_the_one_wished(TenureWish wish, RoomTenure tenure, CheckOutcome outcome) {
        asked.tenure = wish;
        offered.tenure = tenure;

        assertThat(check(HardCriterion.TENURE).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "110000,100000,10000,ALLOWED",
        "109999,100000,10000,REFUSED",
        "90000,100000,,INSUFFICIENT_DATA",
        "90000,,10000,INSUFFICIENT_DATA",
        ",100000,10000,INSUFFICIENT_DATA"
    })
    void the_budget_is_judged_only_when_rent_and_charges_are_known(
            Long budget, Integer rent, Integer charges, CheckOutcome outcome) {
        asked.budget = budget;
        offered.rent = rent;
        offered.charges = charges;

        assertThat(check(HardCriterion.BUDGET).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLIANT,ALLOWED",
        "PLANNED_WORKS,WARNING",
        "DEROGATION,WARNING",
        "UNKNOWN,INSUFFICIENT_DATA",
        "NON_COMPLIANT,REFUSED"
    })
    void only_what_is_not_accessible_and_stays_so_is_out(Access access, CheckOutcome outcome) {
        offered.access = access;

        assertThat(check(HardCriterion.ACCESSIBILITY).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @EnumSource(RoomStatus.class)
    void a_room_that_is_taken_is_out(RoomStatus status) {
        offered.status = status;

        assertThat(check(HardCriterion.STATUS).refuses())
                .isEqualTo(Set.of(RoomStatus.RESERVED, RoomStatus.OCCUPIED, RoomStatus.WITHDRAWN)
                        .contains(status));
    }

    @ParameterizedTest
    @CsvSource({"true,NO,REFUSED", "true,YES,ALLOWED", "true,UNKNOWN,REFUSED", "false,UNKNOWN,INSUFFICIENT_DATA"})
    void a_landlord_who_wants_one_tenant_needs_a_lead_tenant(boolean alone, Tri lead, CheckOutcome outcome) {
        asked.lead = lead;
        offered.singleTenant = Tri.YES;
        if (alone) {
            asked.alone();
        }

        assertThat(check(HardCriterion.SINGLE_TENANT).outcome()).isEqualTo(outcome);
    }

    @Test
    void need_raises_a_score_and_never_excludes() {
        offered.need(0);
        Match supplied = judged();
        offered.need(Scales.ONE);
        Match needy = judged();

        assertThat(supplied.admitted()).isTrue();
        assertThat(needy.numerator()).isGreaterThan(supplied.numerator());
    }

    @Test
    void a_priority_neighbourhood_is_a_bonus_and_no_filter() {
        long outside = judged().numerator();
        offered.qpv(Tri.YES);

        assertThat(judged().numerator()).isGreaterThan(outside);
        assertThat(judged().admitted()).isTrue();
    }

    @Test
    void a_short_commitment_favours_temporary_rooms_and_a_long_one_lasting_ones() {
        asked.commitment = 6;
        assertThat(component(SoftCriterion.COMMITMENT).normalised()).isZero();
        offered.tenure = RoomTenure.TEMPORARY_PROVISION;
        assertThat(component(SoftCriterion.COMMITMENT).normalised()).isEqualTo(Scales.ONE);
        assertThat(judged().proposal()).isEqualTo(ProposalKind.LEASE);

        asked.commitment = 60;
        assertThat(component(SoftCriterion.COMMITMENT).normalised()).isZero();
        assertThat(judged().proposal()).isEqualTo(ProposalKind.BRIDGE);
    }

    @Test
    void what_nobody_said_is_told_as_unknown_and_counts_for_nothing() {
        offered.extension = Tri.UNKNOWN;

        Component extension = component(SoftCriterion.EXTENSION);

        assertThat(extension.known()).isFalse();
        assertThat(extension.contribution()).isZero();
        assertThat(extension.possible()).isEqualTo(Scales.ONE);
    }

    @Test
    void what_the_request_does_not_ask_for_has_no_weight() {
        assertThat(component(SoftCriterion.TEACHING).weight()).isZero();
        asked.teaching = Tri.YES;
        assertThat(component(SoftCriterion.TEACHING).weight()).isEqualTo(5);
    }

    @Test
    void members_of_a_group_get_units_large_enough_and_shared_rooms_count_once() {
        asked.members = List.of(new Member("10", 2_000), new Member("70", 3_000));
        asked.area = null;
        asked.shared = 1_500;
        offered.units(40, 20, 30).shared = 1_600;

        Space space = judged().space();

        assertThat(space.outcome()).isEqualTo(CheckOutcome.ALLOWED);
        assertThat(space.placements())
                .extracting(place -> place.member() + ":" + place.unit().label())
                .containsExactly("0:cellule 2", "1:cellule 3");
        assertThat(space.areaDm2()).isEqualTo(2_000 + 3_000 + 1_600);
        assertThat(space.cost()).isEqualTo(50_000);
    }

    @Test
    void the_total_of_a_team_counts_though_each_member_said_its_part() {
        asked.members = List.of(new Member("10", 2_000), new Member("70", 2_000));
        asked.area = 20_000;
        offered.area = 4_500;

        assertThat(check(HardCriterion.AREA).reason().fr()).isEqualTo("45 m² pour un besoin de 200 m², insuffisant");
    }

    @Test
    void larger_parts_count_though_the_total_was_said_smaller() {
        asked.members = List.of(new Member("10", 6_000), new Member("70", null));
        asked.area = 5_000;
        offered.area = 5_500;

        assertThat(check(HardCriterion.AREA).refuses()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "100,16000,ALLOWED",
        "100,0,ALLOWED",
        "20,16000,ALLOWED",
        "20,0,REFUSED",
        "20,,INSUFFICIENT_DATA",
        "90,1000,WARNING"
    })
    void what_a_total_says_beyond_the_members_is_found_in_shared_rooms_or_in_the_units(
            int each, Integer shared, CheckOutcome outcome) {
        asked.members = List.of(new Member("10", 2_000), new Member("70", 2_000));
        asked.area = 20_000;
        offered.units(each == 90 ? new int[] {90, 90, 30} : new int[] {each, each}).shared = shared;

        assertThat(check(HardCriterion.AREA).outcome()).isEqualTo(outcome);
    }

    @Test
    void two_who_share_a_room_take_one_unit_and_are_two_people() {
        asked.members = List.of(new Member("70", null), new Member("70", null), new Member("10", null));
        asked.places = List.of(new Place(List.of(0, 1), 2_500), new Place(List.of(2), 2_000));
        asked.area = null;
        offered.units(20, 30);

        Match match = judged();

        assertThat(match.admitted()).isTrue();
        assertThat(match.space().placements())
                .extracting(place -> place.member() + ":" + place.unit().label())
                .containsExactly("0:cellule 2", "1:cellule 2", "2:cellule 1");
        assertThat(match.space().areaDm2()).isEqualTo(5_000);
        assertThat(match.takes()).hasSize(2);
    }

    @Test
    void somebody_who_needs_two_rooms_gets_two_units_and_is_no_group() {
        asked.members = List.of(new Member("40", null));
        asked.places = List.of(new Place(List.of(0), 2_000), new Place(List.of(0), 2_000));
        asked.area = null;
        offered.units(20, 30).occupancy = Occupancy.INDIVIDUAL;

        assertThat(judged().admitted()).isTrue();
        assertThat(judged().space().placements()).hasSize(2);
    }

    @Test
    void a_group_is_placed_at_the_least_cost() {
        offered.units = List.of(unit(1, 2_000, 90_000), unit(2, 3_000, 50_000), unit(3, 4_000, 50_000));
        offered.area = null;
        asked.area = null;
        asked.budget = 110_000L;
        asked.members = List.of(new Member("10", 2_500), new Member("70", 2_500));
        assertThat(check(HardCriterion.BUDGET).refuses()).isFalse();

        asked.members = List.of(new Member("10", 2_000), new Member("70", 2_000));

        assertThat(check(HardCriterion.BUDGET).refuses()).isFalse();
        assertThat(judged().space().cost()).isEqualTo(100_000);
    }

    private static Unit unit(int number, int area, long cost) {
        return new Unit(new UUID(2, number), "cellule " + number, area, cost, 0L, Set.of());
    }

    @Test
    void a_price_is_not_told_as_a_rent() {
        asked.tenure = TenureWish.BUY;
        asked.purchaseBudget = 40_000_000L;
        offered.tenure = RoomTenure.PURCHASE;
        offered.price = 30_000_000L;

        assertThat(check(HardCriterion.BUDGET).reason())
                .isEqualTo(new Wording("prix 300000 €, budget 400000 €", "price 300000 €, budget 400000 €"));
    }

    @Test
    void professions_are_told_in_words() {
        offered.professions = Set.of("60");

        assertThat(check(HardCriterion.PROFESSION).reason())
                .isEqualTo(new Wording(
                        "non accepté : Médecin (10), Masseur-Kinésithérapeute (70) ; acceptés : Infirmier (60)",
                        "not accepted: Physician (10), Physiotherapist (70); accepted: Nurse (60)"));
    }

    @Test
    void a_budget_of_any_size_leaves_a_margin_within_its_scale() {
        asked.budget = 99_999_999_999_999_999L;

        assertThat(component(SoftCriterion.COST).normalised()).isBetween(Scales.ONE - 1, Scales.ONE);
    }

    @Test
    void a_group_without_enough_large_units_is_told_so() {
        asked.members = List.of(new Member("10", 3_500), new Member("70", 3_500));
        offered.units(40, 30, 30);

        assertThat(check(HardCriterion.AREA).refuses()).isTrue();
    }

    @Test
    void too_few_units_are_not_told_as_professions_refused() {
        asked.members = List.of(new Member("10", null), new Member("70", null), new Member("60", null));
        offered.units(100, 100);

        assertThat(judged().refusals())
                .extracting(Check::criterion)
                .containsExactly(HardCriterion.AREA, HardCriterion.CAPACITY);
    }

    @Test
    void somebody_alone_does_not_take_a_set_of_units() {
        asked.alone();
        offered.units(40, 30);

        assertThat(check(HardCriterion.CAPACITY).refuses()).isTrue();
    }

    @Test
    void only_the_asked_territories_are_kept_when_nothing_else_is_wanted() {
        asked.territories = Set.of("commune:31069");
        assertThat(check(HardCriterion.TERRITORY).refuses()).isFalse();
        asked.onlyThere = true;
        assertThat(check(HardCriterion.TERRITORY).refuses()).isTrue();
        asked.territories = Set.of("commune:31555", "commune:31069");
        assertThat(check(HardCriterion.TERRITORY).refuses()).isFalse();
    }

    @Test
    void a_missing_indispensable_equipment_is_out_and_an_unsaid_one_is_unknown() {
        asked.required = Set.of(Feature.PARKING);
        assertThat(check(HardCriterion.FEATURES).reason().fr()).isEqualTo("manque : stationnement");
        asked.required = Set.of(Feature.WATER_POINT);
        assertThat(check(HardCriterion.FEATURES).outcome()).isEqualTo(CheckOutcome.INSUFFICIENT_DATA);
    }
}
