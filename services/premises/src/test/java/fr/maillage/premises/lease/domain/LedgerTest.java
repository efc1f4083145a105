package fr.maillage.premises.lease.domain;

import static fr.maillage.premises.lease.domain.Leases.LET;
import static fr.maillage.premises.lease.domain.Leases.NEVER_LET;
import static fr.maillage.premises.lease.domain.Leases.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.maillage.premises.lease.domain.Ledger.Line;
import fr.maillage.premises.lease.domain.Ledger.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    private static List<Line> of(LeaseFile file, UUID unit) {
        return Ledger.of(file, JANUARY, DECEMBER).lines().stream()
                .filter(line -> unit.equals(line.spaceId()))
                .toList();
    }

    private static LeaseFile angers() {
        return Leases.angers(VacancyRule.FIRST_LETTING, null, EndReason.VACATED);
    }

    @Test
    void a_unit_never_let_is_the_towns_every_month_of_the_year() {
        List<Line> year = of(angers(), NEVER_LET);

        assertThat(year).hasSize(12).allSatisfy(line -> {
            assertThat(line.payer()).isEqualTo(Payer.CITY);
            assertThat(line.cause()).isEqualTo(LiabilityCause.NEVER_LET);
            assertThat(line.rentCents()).as("7 800 € × 450/650 × 100/150").isEqualTo(360_000);
            assertThat(line.chargesCents()).isEqualTo(30_000);
        });
    }

    @Test
    void a_unit_let_then_vacated_is_its_occupants_from_the_day_it_is_empty() {
        List<Line> year = of(angers(), LET);

        assertThat(year).hasSize(13);
        assertThat(year.subList(4, 8))
                .extracting(line -> line.month().getMonthValue(), Line::payer, Line::cause, Line::days, Line::rentCents)
                .containsExactly(
                        tuple(5, Payer.OCCUPANT, LiabilityCause.OCCUPIED, 31, 180_000L),
                        tuple(6, Payer.OCCUPANT, LiabilityCause.OCCUPIED, 14, 84_000L),
                        tuple(6, Payer.OCCUPANTS, LiabilityCause.VACATED, 16, 96_000L),
                        tuple(7, Payer.OCCUPANTS, LiabilityCause.VACATED, 31, 180_000L));
    }

    @Test
    void what_is_kept_is_the_towns_and_no_exposure() {
        Month month = Ledger.of(angers(), JANUARY, JANUARY).months().getFirst();

        assertThat(month.rentCents()).isEqualTo(780_000);
        assertThat(month.lines())
                .filteredOn(line -> line.space() == SpaceKind.KEPT)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.rentCents()).isEqualTo(240_000);
                    assertThat(line.exposesTown()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"CITY, CITY", "OCCUPANTS, OCCUPANTS", ", UNDETERMINED"})
    void a_unit_taken_back_is_whose_the_agreement_says_or_nobodys(AfterTakeBack agreed, Payer payer) {
        LeaseFile file = Leases.angers(VacancyRule.FIRST_LETTING, agreed, EndReason.TAKEN_BACK);

        Line july = of(file, LET).get(7);

        assertThat(july.cause()).isEqualTo(LiabilityCause.TAKEN_BACK);
        assertThat(july.payer()).isEqualTo(payer);
    }

    @Test
    void a_nursery_is_the_towns_whether_the_unit_was_let_or_not() {
        LeaseFile file = Leases.angers(VacancyRule.NURSERY, null, EndReason.VACATED);

        assertThat(of(file, LET).get(12)).satisfies(line -> {
            assertThat(line.payer()).isEqualTo(Payer.CITY);
            assertThat(line.cause()).isEqualTo(LiabilityCause.NURSERY);
        });
    }

    @Test
    void a_unit_that_passes_to_another_subtenant_was_taken_back_in_between() {
        LeaseFile before = angers();
        Party other = new Party(PartyKind.COMPANY, "SISA du Lac", null);
        LocalDate change = LocalDate.of(2026, 9, 1);
        LeaseFile file = new LeaseFile(
                before.lease(),
                List.of(
                        Leases.sublease("450", START, change, Leases.unit(LET, "50")),
                        Leases.sublease(other, "450", change, null, Leases.unit(LET, "50"))),
                before.occupancies());

        List<Line> year = of(file, LET);

        assertThat(year.stream().filter(line -> line.month().getMonthValue() == 8))
                .extracting(Line::payer)
                .containsExactly(Payer.OCCUPANTS);
        assertThat(year.stream().filter(line -> line.month().getMonthValue() == 9))
                .extracting(Line::payer)
                .containsExactly(Payer.UNDETERMINED);
    }

    @Test
    void a_renewed_lease_goes_on_where_the_one_before_ended() {
        Map<UUID, Party> same = Map.of(LET, Leases.ASSOCIATION);
        Map<UUID, Party> other = Map.of(LET, new Party(PartyKind.COMPANY, "SISA du Lac", null));

        assertThat(of(renewed(same), LET)).extracting(Line::payer).containsOnly(Payer.OCCUPANTS);
        assertThat(of(renewed(same), NEVER_LET)).extracting(Line::payer).containsOnly(Payer.CITY);
        assertThat(of(renewed(other), LET)).extracting(Line::payer).containsOnly(Payer.UNDETERMINED);
        assertThat(of(renewed(Map.of()), LET)).extracting(Line::cause).containsOnly(LiabilityCause.NEVER_LET);
    }

    private static LeaseFile renewed(Map<UUID, Party> letBefore) {
        return new LeaseFile(angers().lease(), angers().subleases(), List.of(), letBefore);
    }

    @Test
    void an_area_in_no_sublease_is_the_towns_and_exposes_it() {
        LeaseFile file = new LeaseFile(angers().lease(), List.of(), List.of());

        Exposure exposure = Exposure.of(file, LocalDate.of(2026, 1, 15), 12);

        assertThat(exposure.now()).extracting(Line::space).containsExactly(SpaceKind.NOT_SUBLET);
        assertThat(exposure.monthlyCents()).isEqualTo((780_000 + 65_000) * 450L / 650);
    }

    @Test
    void exposure_is_a_rate_now_and_a_sum_over_the_months_that_follow() {
        Exposure exposure = Exposure.of(angers(), LocalDate.of(2026, 1, 15), 12);

        assertThat(exposure.monthlyCents()).isEqualTo(390_000);
        assertThat(exposure.ahead().getFirst().month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(exposure.ahead()).hasSize(12);
        assertThat(exposure.projectedCents()).isEqualTo(12 * 390_000L);
    }

    @Test
    void a_lease_that_begins_or_ends_within_a_month_costs_its_days() {
        LeaseContent terms = angers().lease().content().ending(LocalDate.of(2026, 2, 15));
        LeaseFile file = new LeaseFile(Leases.lease(terms), List.of(), List.of());

        List<Month> months = Ledger.of(file, JANUARY, YearMonth.of(2026, 3)).months();

        assertThat(months).extracting(Month::days).containsExactly(31, 14, 0);
        assertThat(months).extracting(Month::rentCents).containsExactly(780_000L, 390_000L, 0L);
        assertThat(months.get(2).lines()).isEmpty();
    }

    @Test
    void an_area_that_changes_within_a_month_has_a_line_of_each() {
        LeaseFile file = new LeaseFile(
                angers().lease(), List.of(Leases.sublease("350", LocalDate.of(2026, 1, 16), null)), List.of());

        List<Line> unlet = Ledger.of(file, JANUARY, JANUARY).lines().stream()
                .filter(line -> line.space() == SpaceKind.NOT_SUBLET)
                .toList();

        assertThat(unlet)
                .extracting(line -> line.areaM2().intValueExact(), Line::days)
                .containsExactly(tuple(450, 15), tuple(100, 16));
        assertThat(unlet.stream().mapToLong(Line::rentCents).sum())
                .as("7 800 € × (450 × 15 + 100 × 16) ÷ (650 × 31)")
                .isBetween(323_225L, 323_227L);
    }

    @Test
    void money_is_rounded_half_up_once_and_its_shares_add_up() {
        List<Fraction> thirds = List.of(Fraction.of(1, 3), Fraction.of(1, 3), Fraction.of(5, 6));

        assertThat(Apportionment.of(thirds)).as("1.5 cents are 2").containsExactly(1L, 0L, 1L);
    }
}
