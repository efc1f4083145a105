package fr.maillage.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MavenTest {
    @Test
    void errors_are_shown_without_the_advice_that_follows_them() {
        List<String> log = List.of(
                "[INFO] Building",
                "[ERROR] A.java:[3,1] cannot find symbol",
                "[ERROR] ",
                "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.",
                "[ERROR] [Help 1] somewhere");

        assertThat(Maven.errorsFirst(log)).containsExactly("[ERROR] A.java:[3,1] cannot find symbol");
    }

    @Test
    void without_errors_the_end_of_the_log_must_do() {
        assertThat(Maven.errorsFirst(List.of("killed"))).containsExactly("killed");
    }
}
