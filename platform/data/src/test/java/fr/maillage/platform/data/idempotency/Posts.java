package fr.maillage.platform.data.idempotency;

import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.data.sample.TicketResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Posting tickets with and without keys, and counting what became of it. */
@ApplicationScoped
class Posts {

    static final String TICKETS = TicketResource.PATH;

    private final Databases databases;

    Posts(Databases databases) {
        this.databases = databases;
    }

    static RequestSpecification with(String key) {
        return Tenants.as(TOULOUSE).header("Idempotency-Key", key);
    }

    static String aKey() {
        return UUID.randomUUID().toString();
    }

    static String ticket(String title) {
        return "{\"title\":\"%s\",\"pauseMillis\":0}".formatted(title);
    }

    static Response add(String key, String title) {
        return with(key).body(ticket(title)).post(TICKETS);
    }

    long rows(String title) throws SQLException {
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            Databases.act(owner, "app.worker_scope", "*");
            return number(owner, "select count(*) from ticket where title = ?", title);
        }
    }

    long kept() throws SQLException {
        try (Connection owner = databases.owner()) {
            return number(owner, "select count(*) from idempotency");
        }
    }

    /** Everything of an answer that its own moment does not decide. */
    static Map<String, String> content(Response response) {
        var content = new TreeMap<String, String>();
        response.headers()
                .forEach(header -> content.put(header.getName().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        content.keySet().removeAll(List.of("traceparent", "x-request-id", "idempotent-replayed", "date"));
        content.put("status", Integer.toString(response.statusCode()));
        content.put("body", response.asString());
        return content;
    }

    static void problem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.jsonPath().getString("code")).isEqualTo(code);
    }

    static List<Response> atOnce(int count, IntFunction<Callable<Response>> request) throws Exception {
        var gate = new CountDownLatch(1);
        var answers = new ArrayList<Response>();
        try (var pool = Executors.newFixedThreadPool(count)) {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Callable<Response> one = request.apply(i);
                running.add(pool.submit(() -> {
                    gate.await();
                    return one.call();
                }));
            }
            gate.countDown();
            for (Future<Response> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
