package fr.maillage.premises.premises;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.person;
import static fr.maillage.premises.PremisesApi.tag;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two agents reserve the last unit at once; {@code -Dmaillage.rounds=1000} for more rounds. */
@QuarkusTest
class LastUnitIT {

    private static final int ROUNDS = Integer.getInteger("maillage.rounds", 40);

    @Test
    void one_wins_each_time_and_the_other_is_told_that_it_is_taken() throws InterruptedException, ExecutionException {
        String id = SampleRooms.fresh().rooms(1).enter(TOULOUSE);
        String unit = "/premises/" + id + "/units/"
                + get(officer(TOULOUSE), "/premises/" + id).getString("units[0].id");

        try (ExecutorService agents = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                String tag = tag(officer(TOULOUSE), unit);
                Future<Integer> one = agents.submit(reserve("first", unit, tag, together));
                Future<Integer> other = agents.submit(reserve("second", unit, tag, together));

                assertThat(List.of(one.get(), other.get())).as("round " + round).containsExactlyInAnyOrder(200, 409);
                free(unit);
            }
        }
    }

    private static Callable<Integer> reserve(String agent, String unit, String tag, CyclicBarrier together) {
        return () -> {
            together.await();
            Response answer = person(agent, "planner", TOULOUSE)
                    .header("If-Match", tag)
                    .contentType("application/json")
                    .body(Map.of(
                            "to", "RESERVED", "requestId", UUID.randomUUID().toString()))
                    .post(BASE + unit + "/transitions");
            return answer.statusCode();
        };
    }

    private static void free(String unit) {
        officer(TOULOUSE)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("to", "AVAILABLE"))
                .post(BASE + unit + "/transitions")
                .then()
                .statusCode(200);
    }
}
