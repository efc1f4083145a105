package fr.maillage.integration.usage.store;

import fr.maillage.integration.usage.domain.Usage;
import fr.maillage.integration.usage.domain.UsageSearch;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Usage for requests: a walk along client_usage_key, all runs of all gateways added up. */
@ApplicationScoped
public class UsageRepository {

    private static final String WHERE = """
            where tenant_id = ? and day between ? and ? and (? or client = any (?)) and (? or service = any (?))
            """;

    // Newest day first, then names upwards: the row after (day, client, service).
    private static final String LIST = """
            select day, client, service, sum(reads) as reads, sum(writes) as writes, sum(exports) as exports,
                   sum(limited) as limited
              from client_usage\s""" + WHERE + """
               and (day < ? or (day = ? and (client, service) > (?, ?)))
             group by day, client, service order by day desc, client, service limit ?""";

    private static final String COUNT =
            "select count(*) from (select from client_usage " + WHERE + " group by day, client, service) row";

    private final AgroalDataSource requests;

    UsageRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    public List<Usage> search(String tenant, UsageSearch search, UsageSearch.@Nullable After after, int limit) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            int i = bind(connection, statement, tenant, search);
            LocalDate day = after == null ? search.to().plusDays(1) : after.day();
            statement.setObject(++i, day);
            statement.setObject(++i, day);
            statement.setString(++i, after == null ? "" : after.client());
            statement.setString(++i, after == null ? "" : after.service());
            statement.setInt(++i, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Usage> found = new ArrayList<>();
                while (row.next()) {
                    found.add(read(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new UsageUnreadable(e);
        }
    }

    public long count(String tenant, UsageSearch search) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            bind(connection, statement, tenant, search);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new UsageUnreadable(e);
        }
    }

    private static int bind(Connection connection, PreparedStatement statement, String tenant, UsageSearch search)
            throws SQLException {
        int i = 0;
        statement.setString(++i, tenant);
        statement.setObject(++i, search.from());
        statement.setObject(++i, search.to());
        statement.setBoolean(++i, search.clients().isEmpty());
        statement.setArray(
                ++i, connection.createArrayOf("text", search.clients().toArray()));
        statement.setBoolean(++i, search.services().isEmpty());
        statement.setArray(
                ++i, connection.createArrayOf("text", search.services().toArray()));
        return i;
    }

    private static Usage read(ResultSet row) throws SQLException {
        return new Usage(
                row.getObject("day", LocalDate.class),
                row.getString("client"),
                row.getString("service"),
                row.getLong("reads"),
                row.getLong("writes"),
                row.getLong("exports"),
                row.getLong("limited"));
    }
}
