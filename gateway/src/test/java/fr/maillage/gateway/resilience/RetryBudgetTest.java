package fr.maillage.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    private final RetryBudget budget = new RetryBudget();

    private int retriesOf(int calls) {
        int retries = 0;
        for (int i = 0; i < calls; i++) {
            budget.earn();
            retries += budget.spend() ? 1 : 0;
        }
        return retries;
    }

    @Test
    void of_ten_thousand_failing_calls_a_tenth_is_asked_again() {
        assertThat(retriesOf(10_000)).isBetween(1000, 1011);
    }

    @Test
    void who_asks_rarely_has_a_reserve_of_ten() {
        assertThat(retriesOf(10)).isEqualTo(10);
    }

    @Test
    void silence_saves_up_no_more_than_the_reserve() {
        for (int i = 0; i < 10_000; i++) {
            budget.earn();
        }
        int retries = 0;
        while (budget.spend()) {
            retries++;
        }
        assertThat(retries).isEqualTo(10);
    }
}
