package fr.maillage.integration.seal.store;

import fr.maillage.integration.work.WorkerTransactions;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sealed columns of this service, of every organization; one forgotten here fails a test. A batch is one transaction and
 * one range of the primary key; a value that is rotated meanwhile waits for it, or makes it pass the row over.
 */
@ApplicationScoped
public class SealedColumns {

    public static final List<Column> COLUMNS = List.of(
            new Column("webhook", "secret"),
            new Column("webhook", "previous_secret"),
            new Column("data_subject_request", "sealed"),
            new Column("data_subject_part", "sealed"));

    private static final int BATCH = 200;

    private final WorkerTransactions workers;
    private final FieldSeal seal;

    SealedColumns(WorkerTransactions workers, FieldSeal seal) {
        this.workers = workers;
        this.seal = seal;
    }

    /** A column of a table that has {@code id} and {@code tenant_id}. */
    public record Column(String table, String name) {}

    /**
     * What became of a batch.
     *
     * @param last where the next one begins, null behind the last
     */
    public record Batch(
            int resealed, int unreadable, @Nullable UUID last) {}

    private record Row(UUID id, String tenant, ByteBuffer sealed) {}

    /** Seals with the key in front what others sealed, behind this row. What does not open stays as it is. */
    public Batch reseal(Column column, UUID after) {
        Column known = COLUMNS.get(COLUMNS.indexOf(column));
        return workers.in(WorkerScope.all(), "reseal", connection -> {
            List<Row> found = sealedByOthers(connection, known, after);
            int resealed = 0;
            for (Row row : found) {
                SealedPlace place = new SealedPlace(known.table(), known.name(), row.id(), row.tenant());
                byte[] open = seal.tryOpen(place, row.sealed().array());
                if (open != null) {
                    write(connection, place, seal.close(place, open));
                    resealed++;
                }
            }
            UUID last = found.size() < BATCH ? null : found.getLast().id();
            return new Batch(resealed, found.size() - resealed, last);
        });
    }

    private List<Row> sealedByOthers(Connection connection, Column column, UUID after) throws SQLException {
        byte[] head = seal.head();
        String sql = """
                select id, tenant_id, %1$s from %2$s
                 where id > ? and %1$s is not null and substring(%1$s for ?) <> ? order by id limit ? for update""".formatted(column.name(), column.table());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, after);
            statement.setInt(2, head.length);
            statement.setBytes(3, head);
            statement.setInt(4, BATCH);
            try (ResultSet row = statement.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (row.next()) {
                    found.add(
                            new Row(row.getObject(1, UUID.class), row.getString(2), ByteBuffer.wrap(row.getBytes(3))));
                }
                return found;
            }
        }
    }

    private static void write(Connection connection, SealedPlace place, byte[] value) throws SQLException {
        String sql = "update %s set %s = ? where id = ? and tenant_id = ?".formatted(place.table(), place.column());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, value);
            statement.setObject(2, place.row());
            statement.setString(3, place.tenant());
            statement.executeUpdate();
        }
    }
}
