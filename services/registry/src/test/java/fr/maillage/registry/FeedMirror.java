package fr.maillage.registry;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.reader;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client that keeps a copy of the people and structures of one territory by the feed alone: it reads what an event names,
 * and the whole list where an event says so.
 */
public final class FeedMirror {

    private final String territory;
    private final Map<String, Map<String, Object>> kept = new TreeMap<>();
    private @Nullable String last;

    /** Begins at the end of the feed, with a copy of what there is. */
    public FeedMirror(String territory) {
        this.territory = territory;
        awaitSealed();
        List<Map<String, Object>> unread = page();
        while (!unread.isEmpty()) {
            last = String.valueOf(unread.getLast().get("id"));
            unread = page();
        }
        copy("professionals");
        copy("structures");
    }

    /** Follows the feed to its end; types and subjects of the events that were read. */
    public List<String> follow() {
        awaitSealed();
        List<String> told = new ArrayList<>();
        List<Map<String, Object>> unread = page();
        while (!unread.isEmpty()) {
            unread.forEach(this::apply);
            unread.forEach(event -> told.add(event.get("type") + " " + event.get("subject")));
            last = String.valueOf(unread.getLast().get("id"));
            unread = page();
        }
        return told;
    }

    /** The copy is the answer of the read operations. */
    public void assertEqual(String after) {
        Map<String, Map<String, Object>> read = new TreeMap<>();
        for (String list : List.of("professionals", "structures")) {
            for (String id : ids(list)) {
                read.put(list + "/" + id, item(list, id));
            }
        }
        assertThat(kept.keySet()).as(after).isEqualTo(read.keySet());
        read.forEach((path, item) ->
                assertThat(kept.get(path)).as(after + " " + path).isEqualTo(item));
    }

    private void apply(Map<String, Object> event) {
        String[] subject = String.valueOf(event.get("subject")).split("/", 2);
        switch (subject[0]) {
            case "professional" -> refresh("professionals", subject[1]);
            case "structure" -> refresh("structures", subject[1]);
            case "dataset" -> reload(event);
            default -> {}
        }
    }

    private void reload(Map<String, Object> event) {
        if (!(event.get("data") instanceof Map<?, ?> data) || !Boolean.FALSE.equals(data.get("hasItemEvents"))) {
            return;
        }
        String kind = String.valueOf(data.get("kind"));
        String list = kind.startsWith("rpps") || kind.startsWith("professional") ? "professionals" : "structures";
        kept.keySet().removeIf(path -> path.startsWith(list));
        copy(list);
    }

    private void copy(String list) {
        ids(list).forEach(id -> refresh(list, id));
    }

    private List<String> ids(String list) {
        return RegistryApi.walk("/" + list + "?territory=" + territory, "id", 200);
    }

    /** An object that left, or that is elsewhere now, is not in the copy of this territory. */
    private void refresh(String list, String id) {
        Map<String, Object> item = item(list, id);
        if (Boolean.TRUE.equals(item.get("active"))) {
            kept.put(list + "/" + id, item);
        } else {
            kept.remove(list + "/" + id);
        }
    }

    private static Map<String, Object> item(String list, String id) {
        Response answer = reader().get(BASE + "/" + list + "/" + id);
        return answer.statusCode() == 200 ? answer.jsonPath().getMap("$") : Map.of();
    }

    private List<Map<String, Object>> page() {
        String after = last == null ? "" : "&after=" + last;
        Response answer = reader().get(BASE + "/events?limit=500" + after);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return new JsonPath(answer.asString()).getList("$");
    }

    /** Until what is committed has its place in the feed. */
    private static void awaitSealed() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("events are not sealed within 30 s");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long waiting() {
        try (Connection connection = RegistryDatabase.as("worker");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
