package fr.maillage.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Failure;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void a_percentile_is_a_time_that_was_measured() {
        Latencies hundred = new Latencies(
                LongStream.rangeClosed(1, 100)
                        .mapToObj(n -> (101 - n) * 1_000_000)
                        .toList(),
                0);

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(100)).isEqualTo(100);
        assertThat(new Latencies(List.of(7_000_000L), 0).percentile(1)).isEqualTo(7);
        assertThat(new Latencies(List.of(), 3).percentile(99)).isZero();
    }

    @Test
    void the_rate_is_read_out_of_what_pgbench_prints() {
        assertThat(Pgbench.parse("""
                pgbench (15.18, server 18.0)
                latency average = 0.512 ms
                tps = 15623.412 (without initial connection time)
                """)).isEqualTo(15623.412);
        assertThatThrownBy(() -> Pgbench.parse("pgbench: error: connection failed"))
                .isInstanceOf(Failure.class);
    }
}
