package fr.maillage.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartStateTest {
    @ParameterizedTest
    @CsvSource({
        "false, false, false, STOPPED",
        "true, false, false, DEAD",
        "true, true, false, UNREADY",
        "true, true, true, READY"
    })
    void the_state_follows_from_what_is_known(boolean known, boolean alive, boolean ready, PartState expected) {
        assertThat(PartState.of(known, alive, ready)).isEqualTo(expected);
    }
}
