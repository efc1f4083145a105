package fr.maillage.platform.data.audit;

import static fr.maillage.platform.data.sample.Databases.act;
import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.text;
import static fr.maillage.platform.data.sample.Tenants.RENNES;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static fr.maillage.platform.data.sample.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each identity may do to the trail, and what it is shown of it. */
@QuarkusTest
@Tag("AU-04")
class AuditRightsIT {

    private static final String NOTES = "/api/sample/v1/notes/";

    private final Tenants tenants;
    private final Databases databases;

    AuditRightsIT(Tenants tenants, Databases databases) {
        this.tenants = tenants;
        this.databases = databases;
    }

    @Test
    void the_application_only_adds_and_only_in_its_own_name() throws SQLException {
        try (Connection app = databases.app()) {
            for (String sql : List.of(
                    "update audit set subject = 'x'",
                    "delete from audit",
                    "truncate audit",
                    "select count(*) from audit",
                    "insert into audit_seal values (1, gen_random_uuid(), now(), sha256('x'))",
                    "delete from audit_queue",
                    "select * from purge_audit(now() - interval '1 year')",
                    "insert into audit (id, at, issuer, subject, client, operation, object_type, object_ids, field_class,"
                            + " result, trace_id) values (gen_random_uuid(), '2020-01-01', '', '', '', 'a.b', 'c', '{}',"
                            + " 'PUBLIC', 'GRANTED', '')")) {
                assertThatThrownBy(() -> change(app, sql)).as(sql).hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> change(app, """
                            insert into audit (id, organization, issuer, subject, client, operation, object_type,
                                               object_ids, field_class, result, trace_id)
                            values (gen_random_uuid(), '243500139', '', '', '', 'a.b', 'c', '{}', 'PUBLIC', 'GRANTED', '')""")).hasMessageContaining("row-level security");
        }
    }

    @Test
    void even_the_owner_cannot_alter_or_empty_the_trail_by_accident() throws SQLException {
        tenants.aNoteOf(TOULOUSE);
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            act(owner, "app.worker_scope", "*");
            for (String sql : List.of(
                    "delete from audit",
                    "truncate audit",
                    "delete from audit_seal",
                    "truncate audit_seal",
                    "delete from audit_checkpoint")) {
                change(owner, "savepoint before");
                assertThatThrownBy(() -> change(owner, sql)).as(sql).hasMessageContaining("only added to");
                change(owner, "rollback to savepoint before");
            }
            owner.rollback();
        }
    }

    @Test
    void an_organization_is_shown_its_own_part_of_the_trail() throws SQLException {
        Note ours = tenants.aNoteOf(TOULOUSE);
        as(TOULOUSE).get(NOTES + ours.id());

        try (Connection worker = databases.worker()) {
            worker.setAutoCommit(false);
            act(worker, "app.worker_scope", RENNES);
            assertThat(text(
                            worker,
                            "select count(*) from audit where ? = any (object_ids)",
                            ours.id().toString()))
                    .isEqualTo("0");
            act(worker, "app.worker_scope", TOULOUSE);
            assertThat(text(
                            worker,
                            "select count(*) from audit where ? = any (object_ids)",
                            ours.id().toString()))
                    .isEqualTo("1");
            worker.rollback();
        }
    }
}
