package fr.maillage.premises.request.domain;

import static fr.maillage.premises.request.domain.Contents.NOW;
import static fr.maillage.premises.request.domain.Contents.TODAY;
import static fr.maillage.premises.request.domain.Contents.complete;
import static fr.maillage.premises.request.domain.Contents.content;
import static fr.maillage.premises.request.domain.Contents.in;
import static fr.maillage.premises.request.domain.Contents.profile;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.request.domain.RequestRules.Due;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.rule.domain.Finding.Weight;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestRulesTest {

    @Test
    void qualified_needs_project_expectation_and_place_and_names_each_that_is_missing() {
        RequestContent bare =
                content(profile(RequesterType.PROFESSIONAL, null, List.of(), null, null, true), " ", null);

        List<Finding> missing = RequestRules.qualification(bare);

        assertThat(missing)
                .extracting(Finding::pointer)
                .containsExactly("/project", "/expectations", "/targetTerritories");
        assertThat(missing).allSatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("REQ-01");
            assertThat(finding.weight()).isEqualTo(Weight.REFUSED);
        });
        assertThat(Rules.rule("REQ-01").source()).contains("Rennes");
        assertThat(RequestRules.qualification(complete())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    2026-06-07, ,           NOTHING
                    2026-06-06, ,           REMINDER
                    2026-05-20, ,           REMINDER
                    2026-05-23, 2026-11-09, NOTHING
                    2026-05-22, 2026-11-08, SLEEP
                    2026-05-23, 2026-11-08, NOTHING
                    2026-05-22, 2026-11-09, NOTHING
                    2025-01-01, 2026-11-09, NOTHING
                    """)
    void six_months_bring_a_reminder_and_then_sleep_never_before_the_reminder_had_its_time(
            LocalDate confirmed, @Nullable LocalDate reminded, Due expected) {
        Standing standing = Standing.received(null, confirmed);

        Due due = RequestRules.due(
                RequestState.MATCHING, reminded == null ? standing : standing.reminded(reminded), TODAY);

        assertThat(due).isEqualTo(expected);
    }

    @Test
    void an_agreement_and_what_left_the_way_need_no_reconfirmation() {
        Standing old = Standing.received(null, TODAY.minusYears(2)).reminded(TODAY.minusYears(1));

        assertThat(Arrays.stream(RequestState.values())
                        .filter(state -> RequestRules.due(state, old, TODAY) != Due.NOTHING))
                .containsExactly(
                        RequestState.RECEIVED,
                        RequestState.QUALIFIED,
                        RequestState.MATCHING,
                        RequestState.PROPOSED,
                        RequestState.VISITED);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void the_platform_by_itself_lets_fall_asleep_and_sends_nobody_elsewhere(RequestState from) {
        assertThat(Set.of(RequestState.DORMANT)).containsAll(from.automaticTransitions());
        assertThat(RequestRules.automatic(from, RequestState.REDIRECTED))
                .get()
                .extracting(Finding::ruleId)
                .isEqualTo("REQ-03");
    }

    @Test
    void wherever_somebody_wants_to_settle_the_request_is_taken() {
        RequestContent dense = content(
                profile(RequesterType.PROFESSIONAL, DesiredTenure.BUY, List.of("commune:75116"), null, null, true),
                "Un cabinet",
                null);

        assertThat(RequestRules.content(dense, TODAY, TODAY)).isEmpty();
    }

    @Test
    void an_investor_without_health_project_is_warned_of_and_not_refused() {
        RequestProfile investor =
                profile(RequesterType.INVESTOR, DesiredTenure.BUY, List.of("commune:31555"), null, null, true);

        assertThat(RequestRules.content(content(investor, "Un centre", null), TODAY, TODAY))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.ruleId()).isEqualTo("REQ-06");
                    assertThat(finding.weight()).isEqualTo(Weight.WARNING);
                });
        assertThat(RequestRules.content(content(investor, "Un centre", "Parcours diabète"), TODAY, TODAY))
                .isEmpty();
    }

    @Test
    void accessibility_is_never_waived_and_dates_make_sense() {
        RequestProfile nonsense = profile(
                RequesterType.PROFESSIONAL,
                null,
                List.of(),
                LocalDate.parse("2027-06-01"),
                LocalDate.parse("2027-05-31"),
                false);

        assertThat(RequestRules.content(content(nonsense, null, null), TODAY.plusDays(1), TODAY))
                .extracting(Finding::code)
                .containsExactly("end-before-start", "in-the-future", "accessibility-required");
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void from_any_live_state_a_request_may_be_withdrawn_and_none_moves_to_itself(RequestState state) {
        assertThat(state.allowedTransitions()).doesNotContain(state).doesNotHaveDuplicates();
        if (state.live()) {
            assertThat(state.allowedTransitions())
                    .contains(
                            RequestState.REDIRECTED,
                            RequestState.DORMANT,
                            RequestState.WITHDRAWN,
                            RequestState.EXPIRED);
        }
    }

    @Test
    void leaving_needs_no_reason_but_redirection_says_where_to() {
        Request request = in(RequestState.MATCHING, complete());

        assertThat(RequestMoves.against(request, RequestState.WITHDRAWN, null, null, NOW))
                .isEmpty();
        assertThat(RequestMoves.against(request, RequestState.WITHDRAWN, ExitReason.FAMILY, null, NOW))
                .isEmpty();
        assertThat(RequestMoves.against(request, RequestState.REDIRECTED, null, null, NOW))
                .extracting(Finding::code)
                .containsExactly("reason-missing");
        assertThat(RequestMoves.against(request, RequestState.PROPOSED, ExitReason.FAMILY, NOW.plusSeconds(1), NOW))
                .extracting(Finding::code)
                .containsExactly("reason-without-exit", "out-of-time");
    }

    @Test
    void an_awakened_request_goes_as_far_as_what_it_says_carries() {
        RequestContent bare =
                content(profile(RequesterType.PROFESSIONAL, null, List.of(), null, null, true), null, null);

        assertThat(RequestRules.awake(complete())).isEqualTo(RequestState.QUALIFIED);
        assertThat(RequestRules.awake(bare)).isEqualTo(RequestState.RECEIVED);
    }

    @Test
    void terms_are_dated_data_with_a_source() {
        assertThat(RequestParameters.reconfirmationDays(TODAY)).isEqualTo(183);
        assertThat(RequestParameters.reconfirmationSource(TODAY)).contains("REQ-02");
        assertThat(RequestParameters.followUpMonths(TODAY)).containsExactly(6, 12, 36);
    }

    @Test
    void the_role_that_sees_most_decides_and_an_elected_official_sees_nothing() {
        assertThat(Sight.of(Set.of("professional", "health-officer"))).contains(Sight.EVERYTHING);
        assertThat(Sight.of(Set.of("planner"))).contains(Sight.PROFILES);
        assertThat(Sight.of(Set.of("landlord"))).contains(Sight.SHARED);
        assertThat(Sight.of(Set.of("professional"))).contains(Sight.OWN);
        assertThat(Sight.of(Set.of("elected"))).isEmpty();
    }
}
