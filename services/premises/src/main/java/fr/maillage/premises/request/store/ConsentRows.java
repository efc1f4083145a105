package fr.maillage.premises.request.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** To whom the person of a request may be named: along installation_request_consent_request_idx. */
@ApplicationScoped
public class ConsentRows {

    private final Statements sql;

    ConsentRows(Statements sql) {
        this.sql = sql;
    }

    /** Every consent of a request, the oldest first, withdrawn ones included. */
    public List<Consent> list(String tenant, UUID request) {
        return sql.list(
                "select * from installation_request_consent where tenant_id = ? and request_id = ?"
                        + " order by given_at, audience, id",
                List.of(tenant, request),
                ConsentRows::read);
    }

    /** Audiences that stand today, by request. */
    public Map<UUID, List<Audience>> standing(Collection<UUID> requests) {
        Map<UUID, List<Audience>> standing = new HashMap<>();
        if (!requests.isEmpty()) {
            sql.list(
                            """
                            select request_id, audience from installation_request_consent
                             where request_id = any (?) and withdrawn_at is null order by audience""",
                            List.of(requests),
                            row -> Map.entry(row.getObject(1, UUID.class), Audience.valueOf(row.getString(2))))
                    .forEach(one -> standing.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return standing;
    }

    /**
     * Of requests that others share with the caller: those shared with an audience to whom the person may be named today.
     *
     * @param as audiences the caller is one of
     */
    public Set<UUID> named(Collection<UUID> requests, Set<Audience> as) {
        return requests.isEmpty() || as.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.list(
                        """
                        select s.object_id from share s
                          join installation_request_consent c on c.tenant_id = s.tenant_id and c.request_id = s.object_id
                         where s.object_type = 'installation-request' and s.object_id = any (?)
                           and s.grantee = any (acting_grantees()) and s.revoked_at is null and s.valid_from <= now()
                           and (s.valid_to is null or now() < s.valid_to)
                           and c.audience = upper(s.field_set) and c.audience = any (?) and c.withdrawn_at is null""",
                        List.of(requests, as.stream().map(Enum::name).toList()),
                        row -> row.getObject(1, UUID.class)));
    }

    /** Gives what is new and withdraws what is no longer there. What stood before keeps its date. */
    public void become(String tenant, UUID request, Set<Audience> wanted, Instant now) {
        Set<Audience> present = EnumSet.noneOf(Audience.class);
        present.addAll(standing(List.of(request)).getOrDefault(request, List.of()));
        for (Audience audience : Audience.values()) {
            if (wanted.contains(audience) && !present.contains(audience)) {
                sql.change(
                        "insert into installation_request_consent (id, tenant_id, request_id, audience, given_at)"
                                + " values (?, ?, ?, ?, ?)",
                        List.of(UUID.randomUUID(), tenant, request, audience.name(), now));
            } else if (!wanted.contains(audience) && present.contains(audience)) {
                sql.change(
                        "update installation_request_consent set withdrawn_at = greatest(?, given_at)"
                                + " where tenant_id = ? and request_id = ? and audience = ? and withdrawn_at is null",
                        List.of(now, tenant, request, audience.name()));
            }
        }
    }

    private static Consent read(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                Audience.valueOf(row.getString("audience")),
                Statements.instant(row, "given_at"),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
