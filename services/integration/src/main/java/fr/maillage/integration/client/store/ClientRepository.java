package fr.maillage.integration.client.store;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientContent;
import fr.maillage.integration.client.domain.ClientSearch;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.integration.client.domain.KeyFetch;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clients for requests, in the transaction at hand. A list is a walk along api_client_name_idx. */
@ApplicationScoped
public class ClientRepository {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LIST = "select " + ClientRows.COLUMNS + " from api_client"
            + " where tenant_id = ? and (search_name, id) > (?, ?) and state = any (?)"
            + " order by search_name, id limit ?";

    private static final String ADD = """
            insert into api_client (id, tenant_id, name, search_name, description, scopes, tier, territories, keys, keys_url,
                   keys_good_at, keys_due_at, state, version, retry_at, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHANGE = """
            update api_client set name = ?, search_name = ?, description = ?, scopes = ?, tier = ?, territories = ?,
                   keys = ?::jsonb, keys_url = ?, keys_good_at = ?, keys_failures = ?, keys_fault = ?, keys_due_at = ?,
                   keys_leased_until = case when keys_url = ? then keys_leased_until end, state = ?, version = ?, effect = 'PENDING', effect_code = null, attempts = 0,
                   retry_at = ?, changed_at = ?
             where tenant_id = ? and id = ? and version = ?""";

    private final AgroalDataSource requests;
    private final ClientRows rows;

    ClientRepository(AgroalDataSource requests, ClientRows rows) {
        this.requests = requests;
        this.rows = rows;
    }

    public Optional<ApiClient> find(String tenant, UUID id) {
        return read("select " + ClientRows.COLUMNS + " from api_client where tenant_id = ? and id = ?", tenant, id)
                .stream()
                .findFirst();
    }

    public List<ApiClient> search(String tenant, ClientSearch search, ClientSearch.@Nullable After after, int limit) {
        return read(
                LIST,
                tenant,
                after == null ? "" : after.searchName(),
                after == null ? BEFORE_ALL : after.id(),
                names(search),
                limit);
    }

    /** As {@link #count}, and until the end of the transaction nobody else counts this way. */
    public long countAlone(String tenant, ClientSearch search) {
        String sql = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = ClientRows.bind(connection, sql, "client-limit/" + tenant)) {
            statement.execute();
        } catch (SQLException e) {
            throw new ClientsUnreadable(e);
        }
        return count(tenant, search);
    }

    public long count(String tenant, ClientSearch search) {
        String sql = "select count(*) from api_client where tenant_id = ? and state = any (?)";
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = ClientRows.bind(connection, sql, tenant, names(search));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ClientsUnreadable(e);
        }
    }

    private static List<String> names(ClientSearch search) {
        return search.states().stream().map(ClientState::name).toList();
    }

    /** False when the organization has a client of this name. */
    public boolean add(ApiClient client) {
        ClientContent content = client.content();
        KeyFetch fetch = client.fetch();
        return written(
                        ADD,
                        client.id(),
                        client.tenant(),
                        content.name(),
                        content.searchName(),
                        content.description(),
                        content.scopes(),
                        content.tier().code(),
                        content.territories(),
                        rows.text(client.keys()),
                        content.keysUrl(),
                        fetch == null ? null : fetch.goodAt(),
                        fetch == null ? null : fetch.dueAt(),
                        client.state(),
                        client.version(),
                        client.changedAt(),
                        client.createdAt(),
                        client.changedAt())
                == Written.DONE;
    }

    /** What became of a change. */
    public enum Written {
        DONE,
        NAME_TAKEN,
        /** Somebody else was faster. */
        STALE
    }

    /** Writes the next version over the one before it. */
    public Written change(ApiClient after) {
        ClientContent content = after.content();
        KeyFetch fetch = after.fetch();
        return written(
                CHANGE,
                content.name(),
                content.searchName(),
                content.description(),
                content.scopes(),
                content.tier().code(),
                content.territories(),
                rows.text(after.keys()),
                content.keysUrl(),
                fetch == null ? null : fetch.goodAt(),
                fetch == null ? 0 : fetch.failures(),
                fetch == null ? null : fetch.fault(),
                fetch == null ? null : fetch.dueAt(),
                content.keysUrl(),
                after.state(),
                after.version(),
                after.changedAt(),
                after.changedAt(),
                after.tenant(),
                after.id(),
                after.version() - 1);
    }

    /** The address of its keys is to be asked now, or once it may be asked again. */
    public void askKeysAt(ApiClient client, Instant now) {
        String sql = "update api_client set keys_due_at = least(keys_due_at, ?) where tenant_id = ? and id = ?";
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = ClientRows.bind(connection, sql, now, client.tenant(), client.id())) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new ClientsUnreadable(e);
        }
    }

    private Written written(String sql, @Nullable Object... values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = ClientRows.bind(connection, sql, values)) {
            return statement.executeUpdate() == 1 ? Written.DONE : Written.STALE;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return Written.NAME_TAKEN;
            }
            throw new ClientsUnreadable(e);
        }
    }

    private List<ApiClient> read(String sql, @Nullable Object... values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = ClientRows.bind(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<ApiClient> found = new ArrayList<>();
            while (row.next()) {
                found.add(rows.read(row));
            }
            return found;
        } catch (SQLException e) {
            throw new ClientsUnreadable(e);
        }
    }
}
