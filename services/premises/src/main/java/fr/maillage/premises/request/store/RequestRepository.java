package fr.maillage.premises.request.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.request.domain.ExitReason;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestProfile;
import fr.maillage.premises.request.domain.RequestSearch;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Standing;
import fr.maillage.premises.request.store.SealedPerson.Opened;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests, domain in, domain out; a person is opened only when it is asked for. Every statement runs in the caller's transaction. */
@ApplicationScoped
public class RequestRepository {

    private final Statements sql;
    private final SealedPerson persons;
    private final ObjectMapper json;

    RequestRepository(Statements sql, SealedPerson persons, ObjectMapper json) {
        this.sql = sql;
        this.persons = persons;
        this.json = json;
    }

    /**
     * One page, without the people.
     *
     * @param sets for each member that is asked about and not always shared, the field sets that show it
     */
    public List<Request> search(
            RequestSearch search, List<List<String>> sets, RequestSearch.@Nullable After after, int limit) {
        RequestStatement statement = new RequestStatement(search, sets, after);
        return sql.list(statement.page(), statement.values(limit), row -> request(row, Opened.NOTHING));
    }

    public long count(RequestSearch search, List<List<String>> sets) {
        RequestStatement statement = new RequestStatement(search, sets, null);
        return sql.find(statement.count(), statement.values(), row -> row.getLong(1))
                .orElseThrow();
    }

    /** Any that may be seen, own or shared, without its person; by primary key. */
    public Optional<Request> findVisible(UUID id) {
        return sql.find(
                "select * from installation_request where id = ?", List.of(id), row -> request(row, Opened.NOTHING));
    }

    /** One of this organization, whole; by installation_request_tenant_key. */
    public Optional<Request> find(String tenant, UUID id) {
        Map<UUID, Opened> opened = persons.open(List.of(id));
        return sql.find(
                "select * from installation_request where tenant_id = ? and id = ?",
                List.of(tenant, id),
                row -> request(row, opened.getOrDefault(id, Opened.NOTHING)));
    }

    /** Nobody else changes it until the end of the transaction, nor adds what has to know its state. */
    public void lock(String tenant, UUID id) {
        sql.find(
                "select id from installation_request where tenant_id = ? and id = ? for update",
                List.of(tenant, id),
                row -> row.getObject("id", UUID.class));
    }

    public void add(Request request) {
        sql.change("""
                insert into installation_request (state, channel, requester_type, profession_code, specialty_code, care_tier,
                    profile, account_subject, received_on, confirmed_on, told_on, reminded_on, exit_reason,
                    accompanied_by, no_poaching, archived, version, changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values(request, request.createdAt(), request.tenant(), request.id()));
        persons.add(request);
        places(request);
    }

    /** False when somebody else changed it first. Waits for a change under way. */
    public boolean change(Request before, Request after) {
        int rows = sql.change("""
                update installation_request set state = ?, channel = ?, requester_type = ?, profession_code = ?,
                       specialty_code = ?, care_tier = ?, profile = ?::jsonb, account_subject = ?, received_on = ?,
                       confirmed_on = ?, told_on = ?, reminded_on = ?, exit_reason = ?, accompanied_by = ?, no_poaching = ?,
                       archived = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values(after, before.tenant(), before.id(), before.version()));
        if (rows == 0) {
            return false;
        }
        persons.change(before, after);
        if (!before.profile().targetTerritories().equals(after.profile().targetTerritories())) {
            sql.change(
                    "delete from installation_request_territory where tenant_id = ? and request_id = ?",
                    List.of(after.tenant(), after.id()));
            places(after);
        }
        return true;
    }

    private void places(Request request) {
        if (!request.profile().targetTerritories().isEmpty()) {
            sql.change(
                    """
                    insert into installation_request_territory (tenant_id, territory, request_id)
                    select distinct ?, place, ?::uuid from unnest(?) place""",
                    List.of(request.tenant(), request.id(), request.profile().targetTerritories()));
        }
    }

    private List<@Nullable Object> values(Request request, Object... last) {
        RequestProfile profile = request.profile();
        Standing standing = request.standing();
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                request.state().name(),
                profile.channel().name(),
                profile.requesterType().name(),
                profile.profession() == null ? null : profile.profession().code(),
                profile.specialty(),
                profile.careTier() == null ? null : profile.careTier().name(),
                text(profile),
                standing.account(),
                standing.receivedOn(),
                standing.confirmedOn(),
                standing.toldOn(),
                standing.remindedOn(),
                standing.exitReason() == null ? null : standing.exitReason().name(),
                standing.accompaniedBy(),
                standing.noPoaching(),
                request.archived(),
                request.version(),
                request.changedAt()));
        values.addAll(List.of(last));
        return values;
    }

    private Request request(ResultSet row, Opened opened) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                profile(row.getString("profile")),
                opened.person(),
                opened.texts(),
                standing(row),
                RequestState.valueOf(row.getString("state")),
                row.getBoolean("archived"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        String exit = row.getString("exit_reason");
        return new Standing(
                row.getString("account_subject"),
                day(row, "received_on"),
                day(row, "confirmed_on"),
                Statements.day(row, "told_on"),
                Statements.day(row, "reminded_on"),
                exit == null ? null : ExitReason.valueOf(exit),
                row.getString("accompanied_by"),
                row.getBoolean("no_poaching"));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Statements.day(row, column));
    }

    private String text(RequestProfile profile) {
        try {
            return json.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile is not writable as json", e);
        }
    }

    private RequestProfile profile(String text) throws SQLException {
        try {
            return json.readValue(text, RequestProfile.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("installation_request row with unreadable json", e);
        }
    }
}
