package fr.maillage.registry.localknowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.localknowledge.domain.FactValue.Choice;
import fr.maillage.registry.localknowledge.domain.FactValue.Languages;
import fr.maillage.registry.localknowledge.domain.FactValue.SiteShare;
import fr.maillage.registry.localknowledge.domain.FactValue.TimeShares;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Breach;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Facts;
import fr.maillage.registry.localknowledge.domain.ProposedFact.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Facts FACTS = new Facts(
            Map.of(
                    "age-band", Set.of("60-64"),
                    "known-answer", Set.of("YES", "NO", "UNKNOWN"),
                    "language", Set.of("fr", "ar"),
                    "local-source", Set.of("INTERVIEW")),
            TODAY);
    private static final Origin TOLD = new Origin("INTERVIEW", LocalDate.of(2026, 10, 1), null);

    private static List<String> breaches(Field field, FactValue value, @Nullable Origin origin) {
        return KnowledgeRules.breaches(Map.of(field, new ProposedFact(value, origin)), FACTS).stream()
                .map(breach -> breach.pointer() + " " + breach.code() + (breach.malformed() ? " 400" : " 422")
                        + (breach.ruleId() == null ? "" : " " + breach.ruleId()))
                .toList();
    }

    private static TimeShares shares(@Nullable Double... shares) {
        List<SiteShare> sites = Stream.iterate(0, i -> i < shares.length, i -> i + 1)
                .map(i -> new SiteShare("site" + i, shares[i]))
                .toList();
        return new TimeShares(sites);
    }

    private static List<Breach> remarks(TimeShares shares) {
        return KnowledgeRules.remarks(
                Map.of(Field.WORKING_TIME_SHARE, new Fact(shares, new Provenance("INTERVIEW", TODAY, "me", null))));
    }

    @Test
    void an_age_band_without_provenance_is_refused_by_reg_14() {
        assertThat(breaches(Field.AGE_BAND, new Choice("60-64", null, null), null))
                .containsExactly("/ageBand/provenance provenance-required 422 REG-14");
        assertThat(breaches(Field.TEACHING_SITE, new Choice("YES", null, null), null))
                .containsExactly("/teachingSite/provenance provenance-required 422");
        assertThat(breaches(Field.AGE_BAND, new Choice("60-64", null, null), TOLD))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.6 0.5|true", "0.5 0.5|false", "0.1 0.2 0.7|false", "0.9 ?|false", "1 0.001|true", "?|false"})
    void shares_over_one_are_remarked_by_reg_13_and_an_unknown_one_counts_nothing(String written, boolean remarked) {
        Double[] shares = Stream.of(written.split(" "))
                .map(share -> share.equals("?") ? null : Double.valueOf(share))
                .toArray(Double[]::new);

        List<Breach> found = remarks(shares(shares));

        assertThat(found).hasSize(remarked ? 1 : 0).allMatch(remark -> "REG-13".equals(remark.ruleId()));
    }

    @Test
    void a_remark_names_the_sum() {
        assertThat(remarks(shares(0.6, 0.5)).getFirst().fr()).contains("1.1");
    }

    @Test
    void what_is_in_no_nomenclature_is_no_value() {
        assertThat(breaches(Field.AGE_BAND, new Choice("58", null, null), TOLD))
                .containsExactly("/ageBand/value not-in-list 400");
        assertThat(breaches(Field.LANGUAGES, new Languages(List.of("fr", "xx")), TOLD))
                .containsExactly("/languages/codes/1 not-in-list 400");
        assertThat(breaches(Field.TEACHING_SITE, new Choice("YES", null, null), new Origin("RUMOUR", TODAY, null)))
                .containsExactly("/teachingSite/provenance/source not-in-list 400");
    }

    @Test
    void dates_to_come_and_expiries_before_their_date_are_refused() {
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(breaches(
                        Field.TEACHING_SITE,
                        new Choice("YES", tomorrow, null),
                        new Origin("INTERVIEW", tomorrow, TODAY)))
                .containsExactly(
                        "/teachingSite/since in-the-future 422",
                        "/teachingSite/provenance/date in-the-future 422",
                        "/teachingSite/provenance/expiresOn expires-before-date 422");
    }

    @Test
    void a_site_is_given_once_and_its_share_is_a_share() {
        TimeShares twice = new TimeShares(List.of(new SiteShare("a", 1.5), new SiteShare("a", Double.NaN)));

        assertThat(breaches(Field.WORKING_TIME_SHARE, twice, TOLD))
                .containsExactly(
                        "/workingTimeShare/sites/0/share out-of-range 400 REG-13",
                        "/workingTimeShare/sites/1/site duplicate-site 422",
                        "/workingTimeShare/sites/1/share out-of-range 400 REG-13");
    }

    @ParameterizedTest
    @CsvSource({"2027-06,2027-06-30", "2028-02,2028-02-29", "2027-06-15,2027-06-15"})
    void a_retirement_is_a_month_or_a_day(String text, LocalDate last) {
        assertThat(MonthOrDay.parse(text).orElseThrow().lastDay()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2027-13", "2027", "2027-02-30", "06/2027", "''"})
    void anything_else_is_not(String text) {
        assertThat(MonthOrDay.parse(text)).isEmpty();
    }

    @Test
    void a_fact_is_good_until_its_last_day_included() {
        Fact fact = new Fact(new Choice("YES", null, null), new Provenance("INTERVIEW", TODAY, "me", TODAY));

        assertThat(fact.expired(TODAY)).isFalse();
        assertThat(fact.expired(TODAY.plusDays(1))).isTrue();
    }

    @Test
    void who_repeats_a_fact_does_not_become_its_author() {
        Fact first = new Fact(new Choice("YES", null, null), new Provenance("INTERVIEW", TODAY, "first", null));
        Fact again = new Fact(new Choice("YES", null, null), new Provenance("INTERVIEW", TODAY, "second", null));
        Knowledge knowledge = Knowledge.first(
                new java.util.UUID(0, 1),
                "243500139",
                Subject.professional("99000001240"),
                Map.of(Field.TEACHING_SITE, first),
                java.time.Instant.EPOCH);

        Knowledge after = knowledge.with(Map.of(Field.TEACHING_SITE, again), java.time.Instant.EPOCH);

        assertThat(after.facts().get(Field.TEACHING_SITE)).isEqualTo(first);
        assertThat(KnowledgeChange.differences(knowledge, after)).isEmpty();
    }
}
