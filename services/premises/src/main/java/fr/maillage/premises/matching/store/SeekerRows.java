package fr.maillage.premises.matching.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.matching.domain.OpenRequest;
import fr.maillage.premises.request.domain.RequestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests of an organization as the engine sees them: profiles, never people. */
@ApplicationScoped
public class SeekerRows {

    private static final String COLUMNS = """
            select r.id, r.profile, exists (select from installation_request_consent c
                     where c.tenant_id = r.tenant_id and c.request_id = r.id and c.audience = 'COLLEAGUES'
                       and c.withdrawn_at is null) as consents
              from installation_request r where r.tenant_id = ?""";

    private final Statements sql;
    private final ObjectMapper json;

    SeekerRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** One of the organization's own, in whatever state; by installation_request_tenant_key. */
    public Optional<OpenRequest> find(String tenant, UUID id) {
        return sql.find(COLUMNS + " and r.id = ?", List.of(tenant, id), this::read);
    }

    /** Those that still look for rooms; one pass over installation_request_state_idx. */
    public List<OpenRequest> open(String tenant) {
        return sql.list(COLUMNS + """

                          and not r.archived and r.state in ('RECEIVED', 'QUALIFIED', 'MATCHING', 'PROPOSED', 'VISITED')
                         order by r.id""", List.of(tenant), this::read);
    }

    /** A request as it was at one version. */
    public record Version(UUID id, int version) {}

    /** Those that still look for rooms, would share them, and agreed to be made known to colleagues. */
    public List<Version> knownToColleagues(String tenant) {
        return sql.list(
                """
                select r.id, r.version
                  from (select distinct request_id from installation_request_consent
                         where tenant_id = ? and audience = 'COLLEAGUES' and withdrawn_at is null) c
                  join installation_request r on r.tenant_id = ? and r.id = c.request_id
                 where not r.archived and r.state in ('RECEIVED', 'QUALIFIED', 'MATCHING', 'PROPOSED', 'VISITED')
                   and ((r.profile ->> 'openToColleagues')::boolean or (r.profile ->> 'seeksColleagues')::boolean)
                 order by r.id""",
                List.of(tenant, tenant),
                row -> new Version(row.getObject("id", UUID.class), row.getInt("version")));
    }

    /** Those of them that are the organization's. */
    public List<OpenRequest> these(String tenant, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sql.list(COLUMNS + " and r.id = any (?)", List.of(tenant, ids), this::read);
    }

    private OpenRequest read(ResultSet row) throws SQLException {
        try {
            RequestProfile profile = json.readValue(row.getString("profile"), RequestProfile.class);
            return new OpenRequest(row.getObject("id", UUID.class), profile, row.getBoolean("consents"));
        } catch (JsonProcessingException e) {
            throw new SQLException("installation_request row with unreadable json", e);
        }
    }
}
