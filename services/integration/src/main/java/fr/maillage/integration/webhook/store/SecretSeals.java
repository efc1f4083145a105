package fr.maillage.integration.webhook.store;

import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sealed columns of this service, of every organization; one forgotten here fails a test. A batch is one transaction and
 * one range of the primary key; a secret that is rotated meanwhile waits for it, or makes it pass the row over.
 */
@ApplicationScoped
public class SecretSeals {

    /** Of the table {@code webhook}. */
    public static final List<String> COLUMNS = List.of(Secrets.PRESENT, Secrets.PREVIOUS);

    private static final int BATCH = 200;

    private final Workers workers;
    private final FieldSeal seal;

    SecretSeals(Workers workers, FieldSeal seal) {
        this.workers = workers;
        this.seal = seal;
    }

    /**
     * What became of a batch.
     *
     * @param last where the next one begins, null behind the last
     */
    public record Batch(
            int resealed, int unreadable, @Nullable UUID last) {}

    private record Row(UUID id, String tenant, ByteBuffer sealed) {}

    /** Seals with the key in front what others sealed, behind this row. What does not open stays as it is. */
    public Batch reseal(String column, UUID after) {
        byte[] head = seal.head();
        return workers.with(WorkerScope.all(), connection -> {
            List<Row> found = others(connection, known(column), after, head);
            int resealed = 0;
            for (Row row : found) {
                SealedPlace place = new SealedPlace("webhook", column, row.id(), row.tenant());
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

    private static List<Row> others(Connection connection, String column, UUID after, byte[] head) throws SQLException {
        return Rows.list(
                connection,
                """
                select id, tenant_id, %1$s as sealed from webhook
                 where id > ? and %1$s is not null and substring(%1$s for ?) <> ? order by id limit ? for update""".formatted(column),
                row -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("tenant_id"),
                        ByteBuffer.wrap(row.getBytes("sealed"))),
                after,
                head.length,
                head,
                BATCH);
    }

    private static void write(Connection connection, SealedPlace place, byte[] value) throws SQLException {
        Rows.change(
                connection,
                "update webhook set %s = ? where id = ? and tenant_id = ?".formatted(place.column()),
                value,
                place.row(),
                place.tenant());
    }

    private static String known(String column) {
        return COLUMNS.get(COLUMNS.indexOf(column));
    }
}
