package fr.maillage.integration.tenant.store;

import fr.maillage.integration.directory.domain.Person;
import fr.maillage.integration.tenant.domain.FirstUser;
import fr.maillage.integration.tenant.domain.SearchName;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantDefinition;
import fr.maillage.integration.tenant.domain.TenantSearch;
import fr.maillage.integration.tenant.domain.TenantState;
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

/**
 * Organizations for requests, in the transaction at hand. A list is a walk along tenant_name_key; there are some hundreds
 * of rows.
 */
@ApplicationScoped
public class TenantRepository {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String WHERE = """
             where starts_with(search_name, ?) and (? or kind = any (?)) and (? or state = any (?))""";

    private static final String LIST = "select " + TenantRows.COLUMNS + " from tenant" + WHERE
            + " and (search_name, alias) > (?, ?) order by search_name, alias limit ?";

    private static final String ADD = """
            insert into tenant (alias, kind, name, search_name, domain, departments, commune_codes, state, user_role,
                   user_name, user_email, user_given_name, user_family_name, retry_at, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, 'PROVISIONING', ?, ?, ?, ?, ?, ?, ?, ?) returning\s""" + TenantRows.COLUMNS;

    private static final String CHANGE = """
            update tenant set name = ?, search_name = ?, domain = ?, departments = ?, commune_codes = ?, state = ?,
                   user_role = ?, user_name = ?, user_email = ?, user_given_name = ?, user_family_name = ?,
                   version = version + 1, effect = 'PENDING', effect_code = null, attempts = 0, retry_at = ?, changed_at = ?
             where id = ? returning\s""" + TenantRows.COLUMNS;

    private final AgroalDataSource requests;

    TenantRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    public Optional<Tenant> find(String alias) {
        return list("select " + TenantRows.COLUMNS + " from tenant where alias = ?", alias).stream()
                .findFirst();
    }

    /** Until the end of the transaction, nobody else changes it. */
    public Optional<Tenant> lock(String alias) {
        return list("select " + TenantRows.COLUMNS + " from tenant where alias = ? for update", alias).stream()
                .findFirst();
    }

    public List<Tenant> search(TenantSearch search, TenantSearch.@Nullable After after, int limit) {
        return list(
                LIST,
                search.prefix(),
                search.kinds().isEmpty(),
                names(search.kinds()),
                search.states().isEmpty(),
                names(search.states()),
                after == null ? "" : after.searchName(),
                after == null ? "" : after.alias(),
                limit);
    }

    public long count(TenantSearch search) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = TenantRows.bind(
                        connection,
                        "select count(*) from tenant" + WHERE,
                        search.prefix(),
                        search.kinds().isEmpty(),
                        names(search.kinds()),
                        search.states().isEmpty(),
                        names(search.states()));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new TenantsUnreadable(e);
        }
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }

    /** Empty when the alias, the name or the domain is taken. */
    public Optional<Tenant> add(TenantDefinition definition, String role, Person person, Instant now) {
        return written(
                ADD,
                definition.alias(),
                definition.kind(),
                definition.name(),
                SearchName.of(definition.name()),
                definition.domain(),
                definition.departments(),
                definition.communeCodes(),
                role,
                person.username(),
                person.email(),
                person.givenName(),
                person.familyName(),
                now,
                now,
                now);
    }

    /** The locked row as it shall be; empty when the name or domain is taken. */
    public Optional<Tenant> change(
            UUID id, TenantDefinition wanted, TenantState state, @Nullable FirstUser user, Instant now) {
        Person person = user == null ? null : user.person();
        return written(
                CHANGE,
                wanted.name(),
                SearchName.of(wanted.name()),
                wanted.domain(),
                wanted.departments(),
                wanted.communeCodes(),
                state,
                user == null ? null : user.role(),
                person == null ? null : person.username(),
                person == null ? null : person.email(),
                person == null ? null : person.givenName(),
                person == null ? null : person.familyName(),
                now,
                now,
                id);
    }

    private Optional<Tenant> written(String sql, @Nullable Object... values) {
        try {
            return read(sql, values).stream().findFirst();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw new TenantsUnreadable(e);
        }
    }

    private List<Tenant> list(String sql, @Nullable Object... values) {
        try {
            return read(sql, values);
        } catch (SQLException e) {
            throw new TenantsUnreadable(e);
        }
    }

    private List<Tenant> read(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = TenantRows.bind(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            List<Tenant> found = new ArrayList<>();
            while (row.next()) {
                found.add(TenantRows.read(row));
            }
            return found;
        }
    }
}
