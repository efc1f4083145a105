package fr.maillage.premises.matching.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.CheckOutcome;
import fr.maillage.premises.criteria.domain.Confidence;
import fr.maillage.premises.criteria.domain.DefaultSettings;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Member;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.SampleSeeker;
import fr.maillage.premises.criteria.domain.Unit;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.UnitState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the sheets of premises to the rooms that the engine judges. */
class RoomAssemblyTest {

    private final SampleSheet sheet = new SampleSheet();

    private static SampleSeeker team() {
        SampleSeeker team = new SampleSeeker();
        team.area = null;
        team.latest = LocalDate.parse("2028-12-31");
        return team;
    }

    private static Match judged(SampleSeeker seeker, Room room) {
        return new Judge(DefaultSettings.today(), TODAY).judge(seeker.seeker(), room);
    }

    private static CheckOutcome outcome(Match match, HardCriterion criterion) {
        return match.checks().stream()
                .filter(check -> check.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void the_largest_figures_that_the_form_admits_are_judged_like_others() {
        sheet.rent = "999999.99";
        sheet.charges = "999999.99";
        for (int i = 0; i < 400; i++) {
            sheet.unit(unit -> unit.area = "9999999.99");
        }
        SampleSeeker rich = team();
        rich.budget = 99_999_999_999_999_999L;
        rich.members = List.of(new Member("10", 99_999_999), new Member("70", 99_999_999));

        RoomIndex index = new RoomIndex(sheet.rooms(), DefaultSettings.today(), TODAY);
        Match together = judged(rich, sheet.together());

        assertThat(index.shortlist(rich.seeker(), 500)).hasSize(401);
        assertThat(together.admitted()).isTrue();
        assertThat(together.score()).isBetween(0.0, 1.0);
        assertThat(together.space().areaDm2()).isEqualTo(1_999_999_998);
        assertThat(together.space().cost()).isEqualTo(2 * 2 * 83_333_332_416_667L);
        assertThat(sheet.together().offer().cost()).isPositive();
    }

    @Test
    void units_that_are_not_accessible_are_not_handed_out() {
        sheet.unit(unit -> {})
                .unit(unit -> unit.access = AccessibilityStatus.NON_COMPLIANT)
                .unit(unit -> {});

        Room room = sheet.together();

        assertThat(room.units()).extracting(Unit::id).containsExactly(SampleSheet.id(1), SampleSheet.id(3));
        assertThat(room.access()).isEqualTo(Access.COMPLIANT);
        assertThat(judged(team(), room).admitted()).isTrue();
    }

    @Test
    void a_group_is_told_that_too_few_units_are_accessible() {
        sheet.unit(unit -> {}).unit(unit -> unit.access = AccessibilityStatus.NON_COMPLIANT);

        Match match = judged(team(), sheet.together());

        assertThat(outcome(match, HardCriterion.ACCESSIBILITY)).isEqualTo(CheckOutcome.REFUSED);
    }

    @Test
    void a_building_for_one_tenant_is_as_accessible_as_its_worst_unit() {
        sheet.single = true;
        sheet.unit(unit -> {}).unit(unit -> unit.access = AccessibilityStatus.NON_COMPLIANT);

        assertThat(sheet.rooms()).singleElement().extracting(Room::access).isEqualTo(Access.NON_COMPLIANT);
    }

    @ParameterizedTest
    @CsvSource({"70,10", "10,70"})
    void each_member_gets_a_unit_that_accepts_it_whichever_comes_first(String first, String second) {
        sheet.unit(unit -> unit.professions = List.of(first)).unit(unit -> unit.professions = List.of(second));

        Match match = judged(team(), sheet.together());

        assertThat(match.admitted()).isTrue();
        assertThat(match.space().placements())
                .extracting(place -> place.unit().professions().toString())
                .containsExactly("[10]", "[70]");
    }

    @Test
    void a_team_that_the_units_do_not_accept_together_is_told_so_in_words() {
        sheet.unit(unit -> unit.professions = List.of("60")).unit(unit -> unit.professions = List.of("10"));

        Match match = judged(team(), sheet.together());

        assertThat(match.refusals()).singleElement().satisfies(check -> {
            assertThat(check.criterion()).isEqualTo(HardCriterion.PROFESSION);
            assertThat(check.reason().fr())
                    .isEqualTo("les cellules n'acceptent pas ensemble : Médecin (10), Masseur-Kinésithérapeute (70)");
        });
    }

    @ParameterizedTest
    @CsvSource({"2027-03-31,2028-03-31,2027-03-31", "2028-03-31,2027-03-31,2027-03-31", ",2027-03-31,2027-03-31"})
    void several_units_end_when_the_first_of_them_ends(LocalDate one, LocalDate other, LocalDate expected) {
        sheet.unit(unit -> unit.availability = new Availability(null, one, null))
                .unit(unit -> unit.availability = new Availability(null, other, null));

        assertThat(sheet.together().offer().availableUntil()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-15,", ",2027-01-15"})
    void a_unit_to_be_delivered_nobody_knows_when_leaves_the_date_of_all_unknown(LocalDate one, LocalDate other) {
        for (LocalDate from : new LocalDate[] {one, other}) {
            sheet.unit(unit -> {
                unit.state = UnitState.PLANNED;
                unit.availability = new Availability(from, null, null);
            });
        }

        Match match = judged(team(), sheet.together());

        assertThat(outcome(match, HardCriterion.DATE)).isEqualTo(CheckOutcome.INSUFFICIENT_DATA);
    }

    @Test
    void several_units_are_as_sure_as_the_least_sure_of_those_to_come() {
        sheet.unit(unit -> unit.state = UnitState.AVAILABLE);
        for (var sure : List.of(
                fr.maillage.premises.premises.domain.Confidence.CONFIRMED,
                fr.maillage.premises.premises.domain.Confidence.LIKELY)) {
            sheet.unit(unit -> {
                unit.state = UnitState.UNDER_CONSTRUCTION;
                unit.availability = new Availability(LocalDate.parse("2027-06-01"), null, sure);
            });
        }

        assertThat(sheet.together().units()).hasSize(3);
        assertThat(sheet.together().offer().confidence()).isEqualTo(Confidence.PROBABLE);
    }

    @Test
    void units_together_are_to_be_had_in_the_way_of_most_of_them() {
        sheet.unit(unit -> unit.tenure = Tenure.PURCHASE).unit(unit -> {}).unit(unit -> {});

        Room room = sheet.together();

        assertThat(room.units()).extracting(Unit::id).containsExactly(SampleSheet.id(2), SampleSheet.id(3));
        assertThat(outcome(judged(team(), room), HardCriterion.TENURE)).isEqualTo(CheckOutcome.ALLOWED);
    }

    @Test
    void a_nursery_costs_no_rent_though_one_stands_in_the_sheet() {
        sheet.paidByCity = true;
        sheet.unit(unit -> {});

        assertThat(cost()).isEqualTo(2_000);
        sheet.charges = null;
        assertThat(cost()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LEASE,FREE_PROVISION,0", "FREE_PROVISION,LEASE,", "FREE_PROVISION,,0"})
    void a_unit_costs_by_its_own_tenure(Tenure premises, Tenure unit, Long rent) {
        sheet.tenure = premises;
        sheet.rent = premises == Tenure.FREE_PROVISION ? null : "120";
        sheet.unit(one -> one.tenure = unit);

        assertThat(sheet.rooms().getFirst().offer().rentCents()).isEqualTo(rent);
    }

    @Test
    void units_together_cost_what_each_costs() {
        sheet.single = true;
        sheet.unit(unit -> unit.rent = "60").unit(unit -> {});

        Offer offer = sheet.together().offer();

        assertThat(offer.rentCents()).isEqualTo(10_000 + 20_000);
    }

    private @Nullable Long cost() {
        return sheet.rooms().getFirst().offer().cost();
    }
}
