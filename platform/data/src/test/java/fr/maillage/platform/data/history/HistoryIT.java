package fr.maillage.platform.data.history;

import static fr.maillage.platform.data.sample.Databases.act;
import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static fr.maillage.platform.data.sample.Notes.SHARED;
import static fr.maillage.platform.data.sample.Tenants.TOULOUSE;
import static fr.maillage.platform.data.sample.Tenants.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.data.share.Grant;
import fr.maillage.platform.data.share.Shares;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoryIT {

    private static final String ARS = "ars-31";
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    private final Tenants tenants;
    private final HistoryService histories;
    private final Shares shares;
    private final Databases databases;

    HistoryIT(Tenants tenants, HistoryService histories, Shares shares, Databases databases) {
        this.tenants = tenants;
        this.histories = histories;
        this.shares = shares;
        this.databases = databases;
    }

    private Note threeStepsOf(String tenant) {
        Note note = tenants.aNoteOf(tenant);
        for (int version = 1; version <= 3; version++) {
            Step step = new Step(
                    version,
                    version == 1 ? "CREATED" : "CHANGED",
                    Step.differences(Map.of("title", "title " + (version - 1)), Map.of("title", "title " + version)),
                    version == 3 ? "because" : null,
                    "writer",
                    AT);
            tenants.in(tenant, () -> {
                histories.record(tenant, "note", note.id(), step);
                return step;
            });
        }
        return note;
    }

    private static JsonPath page(String tenant, Note note, String query) {
        return as(tenant)
                .urlEncodingEnabled(false)
                .get("/api/sample/v1/notes/" + note.id() + "/history" + query)
                .jsonPath();
    }

    @Test
    void a_history_is_read_newest_first_and_page_by_page() {
        Note note = threeStepsOf(TOULOUSE);

        JsonPath first = page(TOULOUSE, note, "?limit=2&total=exact");

        assertThat(first.getList("items.version")).containsExactly(3, 2);
        assertThat(first.getLong("page.total")).isEqualTo(3);
        assertThat(first.getString("items[0].reason")).isEqualTo("because");
        assertThat(first.getString("items[0].changes[0].from")).isEqualTo("title 2");
        assertThat(first.getString("items[0].changes[0].to")).isEqualTo("title 3");
        JsonPath second = page(TOULOUSE, note, "?limit=2&cursor=" + first.getString("page.next"));
        assertThat(second.getList("items.action")).containsExactly("CREATED");
        assertThat(second.getString("page.next")).isNull();
    }

    @Test
    void who_acted_is_for_officers_and_seeing_it_leaves_a_mark() throws SQLException {
        Note note = threeStepsOf(TOULOUSE);

        assertThat(page(TOULOUSE, note, "").getList("items.by")).containsOnlyNulls();
        assertThat(marks(note)).isZero();
        List<Step> seen =
                tenants.in(TOULOUSE, () -> histories.list(TOULOUSE, "note", note.id(), Integer.MAX_VALUE, 10, true));
        assertThat(seen).extracting(Step::subject).containsOnly("writer");
        assertThat(marks(note)).isEqualTo(1);
    }

    @Test
    void a_share_of_an_object_does_not_show_its_history() {
        Note note = threeStepsOf(TOULOUSE);
        tenants.in(TOULOUSE, () -> shares.grant(SHARED, note.id(), new Grant(ARS, "title-only", Instant.EPOCH, null)));

        assertThat(tenants.seenBy(ARS)).contains(note.id());
        assertThat(page(ARS, note, "").getList("items")).isEmpty();
        assertThat(tenants.in(ARS, () -> histories.count(TOULOUSE, "note", note.id())))
                .isZero();
    }

    @Test
    void a_step_is_never_changed_nor_removed() throws SQLException {
        try (Connection app = databases.app()) {
            app.setAutoCommit(false);
            act(app, "app.org", TOULOUSE);

            assertThatThrownBy(() -> change(app, "update object_change set reason = null"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            app.rollback();
            assertThatThrownBy(() -> change(app, "delete from object_change"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            app.rollback();
        }
    }

    private long marks(Note note) throws SQLException {
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            act(owner, "app.worker_scope", "*");
            return number(
                    owner,
                    "select count(*) from audit where operation = 'note.history' and ? = any (object_ids)",
                    note.id().toString());
        }
    }
}
