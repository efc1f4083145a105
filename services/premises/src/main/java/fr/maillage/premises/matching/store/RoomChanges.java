package fr.maillage.premises.matching.store;

import fr.maillage.platform.data.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was committed since a snapshot; a range of room_change_written_idx, empty nearly always. */
@ApplicationScoped
public class RoomChanges {

    /** Numbers of a restored database lie ahead of its own: nothing that wrote them is running, or will be seen. */
    private static final String SINCE = """
            select pg_current_snapshot()::text as snapshot,
                   (select coalesce(count(*), 0) || '/' || coalesce(sum(version), 0) from planned_operation
                     where tenant_id = ?) as operations,
                   array(select premises_id from room_change
                          where tenant_id = ? and written_by >= pg_snapshot_xmin(?::pg_snapshot)
                            and written_by < pg_snapshot_xmax(pg_current_snapshot())
                            and not pg_visible_in_snapshot(written_by, ?::pg_snapshot)) as premises""";

    private final Statements sql;

    RoomChanges(Statements sql) {
        this.sql = sql;
    }

    /**
     * The state of an organization's rooms.
     *
     * @param snapshot which transactions are seen, to be given back
     * @param operations changes with every write of a planned operation
     * @param premises written since, with their units
     */
    public record Changes(String snapshot, String operations, Set<UUID> premises) {}

    /** Now, with nothing behind it. */
    public Changes now(String tenant) {
        String snapshot = sql.find("select pg_current_snapshot()::text", List.of(), row -> row.getString(1))
                .orElseThrow();
        return since(tenant, snapshot);
    }

    public Changes since(String tenant, String snapshot) {
        return sql.find(
                        SINCE,
                        List.of(tenant, tenant, snapshot, snapshot),
                        row -> new Changes(
                                row.getString("snapshot"), row.getString("operations"), ids(row.getArray("premises"))))
                .orElseThrow();
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
