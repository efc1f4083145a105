package fr.maillage.platform.data.audit;

import static fr.maillage.platform.data.sample.Databases.act;
import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Databases.texts;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static fr.maillage.platform.data.sample.Tenants.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditIT {

    private static final String NOTES = "/api/sample/v1/notes/";

    private final Tenants tenants;
    private final Notes notes;
    private final Audit audit;
    private final Databases databases;

    AuditIT(Tenants tenants, Notes notes, Audit audit, Databases databases) {
        this.tenants = tenants;
        this.notes = notes;
        this.audit = audit;
        this.databases = databases;
    }

    private List<String> trail(String columns, String condition, Object... values) {
        try (Connection worker = databases.worker()) {
            worker.setAutoCommit(false);
            act(worker, "app.worker_scope", "*");
            List<String> found =
                    texts(worker, "select " + columns + " from audit where " + condition + " order by at, id", values);
            worker.rollback();
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> trailOf(UUID id) {
        return trail("operation || ' ' || result", "? = any (object_ids)", id.toString());
    }

    private static <T> T eventually(Callable<T> question, T expected) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        T answer = question.call();
        while (!answer.equals(expected) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            answer = question.call();
        }
        return answer;
    }

    @Tag("AU-01")
    @Test
    void fifty_reads_are_fifty_entries() {
        Note note = tenants.aNoteOf(TOULOUSE);

        for (int i = 0; i < 50; i++) {
            as(TOULOUSE).get(NOTES + note.id());
        }

        assertThat(trailOf(note.id())).hasSize(50).containsOnly("note.read GRANTED");
    }

    @Tag("AU-01")
    @Tag("AU-03")
    @Test
    void an_entry_says_who_what_and_when_and_nothing_personal() {
        Note note = tenants.aNoteOf(TOULOUSE);
        Instant before = Instant.now().minusMillis(1);

        String trace = as(TOULOUSE).get(NOTES + note.id()).header("traceparent").split("-", -1)[1];

        assertThat(trail(
                        "concat_ws('|', tenant_id, organization, issuer, subject, client, operation, object_type,"
                                + " field_class, result, trace_id)",
                        "? = any (object_ids)",
                        note.id().toString()))
                .containsExactly(
                        "%s|%s|https://server.example.com|subject-of-user|client-of-user|note.read|note|PERSONAL|GRANTED|%s"
                                .formatted(TOULOUSE, TOULOUSE, trace));
        assertThat(trail(
                        "extract(epoch from at)",
                        "? = any (object_ids)",
                        note.id().toString()))
                .allSatisfy(at -> {
                    assertThat(at).matches("\\d+\\.\\d{3}000");
                    assertThat(Double.parseDouble(at)).isGreaterThanOrEqualTo(before.toEpochMilli() / 1000.0);
                });
    }

    @Tag("AU-01")
    @Tag("AU-02")
    @Test
    void an_access_that_is_undone_leaves_no_entry_and_a_refusal_does() throws Exception {
        Note note = tenants.aNoteOf(TOULOUSE);
        Access access = Access.to("note.print", "note", note.id(), FieldClass.PERSONAL, TOULOUSE);

        assertThatThrownBy(() -> tenants.in(
                        TOULOUSE,
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            notes.read(note.id());
                            audit.denied(access);
                            throw new IllegalStateException("refused");
                        })))
                .hasMessageContaining("refused");

        assertThat(eventually(() -> trailOf(note.id()), List.of("note.print DENIED")))
                .containsExactly("note.print DENIED");
    }

    @Test
    void outside_of_a_transaction_nothing_is_granted() {
        Access access = Access.to("note.print", "note", UUID.randomUUID(), FieldClass.PERSONAL, TOULOUSE);

        assertThatThrownBy(() -> audit.granted(access)).hasMessageContaining("ARJUNA016110");
        assertThatThrownBy(() -> {
                    try (Connection worker = databases.worker()) {
                        audit.granted(access, worker);
                    }
                })
                .hasMessageContaining("no transaction is open for the access note.print");
    }

    @Tag("ER-03")
    @Test
    void when_the_entry_cannot_be_written_the_access_is_refused_with_503() throws SQLException {
        Note note = tenants.aNoteOf(TOULOUSE);
        Response refused;
        asOwner("revoke insert on audit from sample_app");
        try {
            refused = as(TOULOUSE).get(NOTES + note.id());
        } finally {
            asOwner("""
                    grant insert (id, tenant_id, organization, issuer, subject, client, operation, object_type,
                                  object_ids, field_class, result, trace_id) on audit to sample_app""");
        }

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.jsonPath().getString("code")).isEqualTo("dependency-unavailable");
        assertThat(refused.asString()).doesNotContain("secret of");
        assertThat(as(TOULOUSE).get(NOTES + note.id()).statusCode()).isEqualTo(200);
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = databases.owner()) {
            change(owner, sql);
        }
    }

    @Tag("AU-02")
    @Test
    void what_the_framework_refuses_is_recorded_by_operation() throws Exception {
        String forbidden =
                as(TOULOUSE).get(NOTES + "forbidden").header("traceparent").split("-", -1)[1];
        String unreadable = given().auth()
                .oauth2("not.a.token")
                .get(NOTES + UUID.randomUUID())
                .header("traceparent")
                .split("-", -1)[1];
        String anonymous =
                given().get(NOTES + UUID.randomUUID()).header("traceparent").split("-", -1)[1];
        String what = "concat_ws('|', operation, object_ids[1], organization, subject, result)";
        String owner = "coalesce(tenant_id, 'nobody')";

        assertThat(eventually(() -> trail(what, "trace_id = ?", forbidden).size(), 1))
                .isOne();
        assertThat(trail(what, "trace_id = ?", forbidden))
                .containsExactly("request.forbidden|NoteResource.forbidden|" + TOULOUSE + "|subject-of-user|DENIED");
        assertThat(eventually(() -> trail(what, "trace_id = ?", unreadable).size(), 1))
                .isOne();
        assertThat(trail(what, "trace_id = ?", unreadable)).containsExactly("token.refused|NoteResource.get||DENIED");
        assertThat(trail(owner, "trace_id = ?", forbidden)).containsExactly(TOULOUSE);
        assertThat(trail(owner, "trace_id = ?", unreadable)).containsExactly("nobody");
        assertThat(trail(what, "trace_id = ?", anonymous)).isEmpty();
    }

    @Tag("AU-02")
    @Test
    void what_the_gateway_has_refused_is_recorded_by_operation_and_not_done() throws Exception {
        Note note = tenants.aNoteOf(TOULOUSE);

        Response told = as(TOULOUSE).header("X-Auth-Refused", "true").get(NOTES + note.id());

        String trace = told.header("traceparent").split("-", -1)[1];
        String what = "concat_ws('|', operation, object_ids[1], organization, subject, result)";
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.jsonPath().getString("code")).isEqualTo("forbidden");
        assertThat(eventually(() -> trail(what, "trace_id = ?", trace).size(), 1))
                .isOne();
        assertThat(trail(what, "trace_id = ?", trace))
                .containsExactly("request.forbidden|NoteResource.get|" + TOULOUSE + "|subject-of-user|DENIED");
    }

    @Tag("AU-04")
    @Test
    void eight_writers_at_once_leave_an_unbroken_chain() throws Exception {
        List<Note> read = List.of(tenants.aNoteOf(TOULOUSE), tenants.aNoteOf(RENNES));
        List<Future<Integer>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (int writer = 0; writer < 8; writer++) {
                Note note = read.get(writer % 2);
                writers.add(pool.submit(() -> {
                    int served = 0;
                    for (int i = 0; i < 50; i++) {
                        served += as(note.tenant()).get(NOTES + note.id()).statusCode() == 200 ? 1 : 0;
                    }
                    return served;
                }));
            }
        }
        for (Future<Integer> writer : writers) {
            assertThat(writer.get()).isEqualTo(50);
        }
        assertThat(eventually(this::waiting, 0L)).isZero();

        try (Connection worker = databases.worker()) {
            AuditReport report = AuditVerification.verify(worker, null);
            assertThat(report.findings()).isEmpty();
            assertThat(report.entries()).isGreaterThanOrEqualTo(400);
            assertThat(report.head()).startsWith(report.entries() + ":");
            assertThat(number(worker, "select max(seq) - count(*) from audit_seal"))
                    .isZero();
        }
    }

    private long waiting() throws SQLException {
        try (Connection worker = databases.worker()) {
            return number(worker, "select count(*) from audit_queue");
        }
    }
}
