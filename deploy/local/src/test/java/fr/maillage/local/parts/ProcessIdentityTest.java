package fr.maillage.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    private static final String REST = " 1 1 1 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 371143 0 0";

    @Test
    void the_start_tick_is_found_behind_a_name_with_blanks_and_parentheses() {
        assertThat(ProcessIdentity.ofStat(7, "7 (a (b) c) S" + REST, "boot"))
                .contains(new ProcessIdentity(7, 371143, "boot"));
    }

    @Test
    void a_process_that_only_waits_to_be_reaped_is_none() {
        assertThat(ProcessIdentity.ofStat(7, "7 (java) Z" + REST, "boot")).isEmpty();
    }

    @Test
    void this_process_is_alive() {
        long pid = ProcessHandle.current().pid();

        assertThat(ProcessIdentity.of(pid).orElseThrow().isAlive()).isTrue();
    }

    @Test
    void another_process_under_the_same_number_is_not_the_one_meant() {
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(new ProcessIdentity(self.pid(), self.startTicks() - 1, self.bootId()).isAlive())
                .isFalse();
        assertThat(new ProcessIdentity(self.pid(), self.startTicks(), "another boot").isAlive())
                .isFalse();
    }
}
