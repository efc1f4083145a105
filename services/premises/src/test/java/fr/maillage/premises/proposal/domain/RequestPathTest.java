package fr.maillage.premises.proposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.request.domain.RequestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestPathTest {

    @Test
    void a_proposal_takes_its_request_through_each_step_and_never_back() {
        assertThat(RequestPath.steps(RequestState.QUALIFIED, RequestState.PROPOSED))
                .containsExactly(RequestState.MATCHING, RequestState.PROPOSED);
        assertThat(RequestPath.steps(RequestState.VISITED, RequestState.PROPOSED))
                .isEmpty();
        assertThat(RequestPath.steps(RequestState.DORMANT, RequestState.PROPOSED))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void each_step_is_one_that_the_request_allows(RequestState from) {
        RequestState at = from;
        for (RequestState to : RequestPath.steps(from, RequestState.INSTALLED)) {
            assertThat(at.allowedTransitions()).contains(to);
            at = to;
        }
    }

    @Test
    void rooms_are_proposed_to_qualified_requests_that_have_not_agreed() {
        assertThat(RequestPath.open(RequestState.RECEIVED, false)).isFalse();
        assertThat(RequestPath.open(RequestState.QUALIFIED, false)).isTrue();
        assertThat(RequestPath.open(RequestState.VISITED, false)).isTrue();
        assertThat(RequestPath.open(RequestState.AGREED, false)).isFalse();
        assertThat(RequestPath.open(RequestState.WITHDRAWN, false)).isFalse();
    }

    @Test
    void whoever_needs_several_rooms_is_proposed_more_after_the_first_agreement() {
        assertThat(RequestPath.open(RequestState.AGREED, true)).isTrue();
        assertThat(RequestPath.open(RequestState.INSTALLED, true)).isFalse();
        assertThat(RequestPath.underWay(RequestState.INSTALLED, true)).isTrue();
        assertThat(RequestPath.underWay(RequestState.INSTALLED, false)).isFalse();
        assertThat(RequestPath.underWay(RequestState.WITHDRAWN, true)).isFalse();
        assertThat(RequestPath.underWay(RequestState.DORMANT, false)).isFalse();
    }
}
