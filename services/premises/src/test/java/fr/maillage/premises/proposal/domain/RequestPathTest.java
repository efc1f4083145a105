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
        assertThat(RequestPath.open(RequestState.RECEIVED)).isFalse();
        assertThat(RequestPath.open(RequestState.QUALIFIED)).isTrue();
        assertThat(RequestPath.open(RequestState.VISITED)).isTrue();
        assertThat(RequestPath.open(RequestState.AGREED)).isFalse();
        assertThat(RequestPath.open(RequestState.WITHDRAWN)).isFalse();
    }
}
