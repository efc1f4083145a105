package fr.maillage.integration.outside;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TestModeTest {

    @Test
    @Tag("IN-09")
    void the_production_profile_refuses_to_start_in_test_mode() {
        assertThatThrownBy(() -> TestMode.refuseIn(List.of("prod"), true))
                .hasMessageContaining("maillage.webhooks.test-mode");
        assertThatCode(() -> TestMode.refuseIn(List.of("prod"), false)).doesNotThrowAnyException();
        assertThatCode(() -> TestMode.refuseIn(List.of("test"), true)).doesNotThrowAnyException();
    }
}
