package fr.maillage.platform.data.event.feed;

import static fr.maillage.platform.data.sample.Publishing.TOULOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.sample.FeedClient;
import fr.maillage.platform.data.sample.Note;
import fr.maillage.platform.data.sample.Notes;
import fr.maillage.platform.data.sample.Publishing;
import fr.maillage.platform.data.sample.SampleEvents;
import fr.maillage.platform.data.sample.SideDoor;
import fr.maillage.platform.data.sample.Tenants;
import fr.maillage.platform.data.share.Grant;
import fr.maillage.platform.data.share.Share;
import fr.maillage.platform.data.share.Shares;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events of objects that their owner shares. */
@QuarkusTest
class SharedEventsIT {

    /** Nobody's guest in any other test. */
    private static final String GUEST = "ars-35";

    private final Publishing publishing;
    private final FeedClient client;
    private final SideDoor database;
    private final Tenants tenants;
    private final Shares shares;

    SharedEventsIT(Publishing publishing, FeedClient client, SideDoor database, Tenants tenants, Shares shares) {
        this.publishing = publishing;
        this.client = client;
        this.database = database;
        this.tenants = tenants;
        this.shares = shares;
    }

    private UUID changed(Note note) throws Exception {
        return sealed(publishing.as(
                TOULOUSE,
                NewEvent.ofTenant(TOULOUSE, SampleEvents.CHANGED, "note", note.id())
                        .with("state", SampleEvents.State.CLOSED)));
    }

    private UUID sealed(UUID event) throws Exception {
        while (database.number("select count(*) from event where id = '" + event + "'") == 0) {
            Thread.sleep(10);
        }
        return event;
    }

    private UUID mark() throws Exception {
        return sealed(publishing.as("", Publishing.changedReference()));
    }

    private Share share(Note note) {
        return tenants.in(
                TOULOUSE,
                () -> shares.grant(
                        Notes.SHARED,
                        note.id(),
                        Grant.toOrganization(GUEST, "title-only", Instant.now().minusSeconds(60), null)));
    }

    private List<UUID> seenByGuest(UUID after) throws Exception {
        return client.of(GUEST).get("after=" + after).ids();
    }

    /** What the database lets the guest see of Toulouse, whatever a query asks for. */
    private long admitted(Note note) throws SQLException {
        try (Connection connection = database.app(GUEST);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from event where object_id = '" + note.id() + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Tag("AZ-03")
    @Test
    void a_share_shows_events_of_exactly_one_object_without_their_data_and_no_longer_than_it_lives() throws Exception {
        UUID mark = mark();
        Note shared = tenants.aNoteOf(TOULOUSE);
        Note other = tenants.aNoteOf(TOULOUSE);
        changed(other);
        UUID first = changed(shared);
        assertThat(seenByGuest(mark)).isEmpty();
        assertThat(admitted(shared)).isZero();

        Share share = share(shared);
        UUID second = changed(shared);
        UUID gone =
                sealed(publishing.as(TOULOUSE, NewEvent.ofTenant(TOULOUSE, SampleEvents.DELETED, "note", shared.id())));
        changed(other);

        List<JsonNode> seen = client.of(GUEST).get("after=" + mark).events();
        assertThat(seen.stream().map(event -> UUID.fromString(event.path("id").asText())))
                .containsExactly(first, second, gone);
        assertThat(seen.get(1).path("tenant").asText()).isEqualTo(TOULOUSE);
        assertThat(seen.get(1).path("data").toString()).isEqualTo("{}");
        assertThat(seen.get(2).path("data").isNull()).isTrue();
        assertThat(admitted(shared)).isEqualTo(3);
        assertThat(admitted(other)).isZero();
        assertThat(client.of("ars-36").get("after=" + mark).ids()).isEmpty();

        assertThat(tenants.in(TOULOUSE, () -> shares.revoke(share.id()))).isPresent();

        assertThat(seenByGuest(mark)).isEmpty();
        assertThat(admitted(shared)).isZero();
        assertThat(client.of(TOULOUSE).get("after=" + mark).ids()).contains(first, second, gone);
    }

    @Test
    void what_happened_before_the_share_began_or_after_it_ended_stays_unseen() throws Exception {
        UUID mark = mark();
        Note note = tenants.aNoteOf(TOULOUSE);
        changed(note);
        Thread.sleep(20);
        tenants.in(
                TOULOUSE,
                () -> shares.grant(
                        Notes.SHARED,
                        note.id(),
                        Grant.toOrganization(
                                GUEST,
                                "title-only",
                                Instant.now(),
                                Instant.now().plusSeconds(3600))));
        Thread.sleep(20);
        UUID after = changed(note);

        assertThat(seenByGuest(mark)).containsExactly(after);
        assertThat(admitted(note)).isEqualTo(1);

        database.execute("update share set valid_to = now() where object_id = '" + note.id() + "'");
        assertThat(seenByGuest(mark)).isEmpty();
        assertThat(admitted(note)).isZero();
    }

    @Test
    void two_shares_of_one_object_show_each_event_once() throws Exception {
        UUID mark = mark();
        Note note = tenants.aNoteOf(TOULOUSE);
        share(note);
        share(note);
        UUID event = changed(note);

        assertThat(seenByGuest(mark)).containsExactly(event);
    }
}
