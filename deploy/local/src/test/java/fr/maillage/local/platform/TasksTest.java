package fr.maillage.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Failure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TasksTest {
    @Test
    void a_task_waits_for_another_and_both_are_awaited() throws Exception {
        AtomicBoolean first = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();

        try (Tasks tasks = new Tasks()) {
            Tasks.Task one = tasks.start(() -> {
                Thread.sleep(50);
                first.set(true);
            });
            tasks.start(() -> {
                one.await();
                second.set(first.get());
            });
            tasks.awaitAll();
        }

        assertThat(second).isTrue();
    }

    @Test
    void the_failure_reported_is_the_first_cause_not_that_of_those_who_waited() {
        assertThatThrownBy(() -> {
                    try (Tasks tasks = new Tasks()) {
                        Tasks.Task broken = tasks.start(() -> {
                            throw Failure.of("no disk");
                        });
                        tasks.start(broken::await);
                        tasks.awaitAll();
                    }
                })
                .isInstanceOf(Failure.class)
                .hasMessage("no disk");
    }

    @Test
    void closing_interrupts_what_still_runs_and_waits_for_its_end() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicBoolean cleanedUp = new AtomicBoolean();

        try (Tasks tasks = new Tasks()) {
            tasks.start(() -> {
                running.countDown();
                try {
                    Thread.sleep(60_000);
                } finally {
                    cleanedUp.set(true);
                }
            });
            assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(cleanedUp).isTrue();
    }
}
