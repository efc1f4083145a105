package fr.maillage.platform.data.sample;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.UUID;

/** Plain writes, each in the transaction it finds or in its own. */
@ApplicationScoped
@Transactional
public class Tickets {

    private final AgroalDataSource database;

    Tickets(AgroalDataSource database) {
        this.database = database;
    }

    public UUID add(String tenant, String title) throws SQLException {
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            Databases.change(
                    connection, "insert into ticket (id, tenant_id, title) values (?, ?, ?)", id, tenant, title);
        }
        return id;
    }

    /** The new version; empty when the version named is not the present one. */
    public OptionalInt rename(UUID id, int version, String title) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "update ticket set title = ?, version = version + 1 where id = ? and version = ? returning version")) {
            statement.setString(1, title);
            statement.setObject(2, id);
            statement.setInt(3, version);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }
}
