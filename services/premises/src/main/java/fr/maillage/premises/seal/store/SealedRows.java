package fr.maillage.premises.seal.store;

import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.premises.seal.domain.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The sealed columns of this service, of every organization: inside of a worker's context for all of them. A batch is one
 * range of a primary key, of which only rows that another key sealed are read; a column forgotten here fails a test.
 */
@ApplicationScoped
public class SealedRows {

    public static final List<SealedColumn> COLUMNS = List.of(
            new SealedColumn("installation_request_person", "request_id", "person"),
            new SealedColumn("installation_request_person", "request_id", "texts"),
            new SealedColumn("accompaniment_task", "id", "note"),
            new SealedColumn("proposal_visit", "id", "note"),
            new SealedColumn("installation_follow_up", "id", "note"),
            new SealedColumn("premises_contact", "id", "person"),
            new SealedColumn("premises_contact_entry", "id", "note"));

    private final WorkerStatements sql;

    SealedRows(WorkerStatements sql) {
        this.sql = sql;
    }

    /** A value and where it stands. */
    public static final class Sealed {

        private final SealedPlace place;
        private final byte[] value;

        Sealed(SealedPlace place, byte[] value) {
            this.place = place;
            this.value = value;
        }

        public SealedPlace place() {
            return place;
        }

        public byte[] value() {
            return value;
        }
    }

    /** The next ones behind a row that do not begin with this head; nobody writes them before the transaction ends. */
    public List<Sealed> others(SealedColumn column, UUID after, byte[] head, int limit) {
        return sql.list(
                "select %2$s as id, tenant_id, %3$s as sealed from %1$s where %2$s > ? and %4$s order by %2$s limit ? for update"
                        .formatted(known(column).table(), column.key(), column.name(), byOthers(column)),
                List.of(after, head.length, head, limit),
                row -> new Sealed(
                        new SealedPlace(
                                column.table(),
                                column.name(),
                                row.getObject("id", UUID.class),
                                row.getString("tenant_id")),
                        row.getBytes("sealed")));
    }

    /** How many do not begin with this head. */
    public long count(SealedColumn column, byte[] head) {
        return sql.find(
                        "select count(*) from %s where %s"
                                .formatted(known(column).table(), byOthers(column)),
                        List.of(head.length, head),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    public void write(SealedColumn column, SealedPlace place, byte[] value) {
        sql.change(
                "update %s set %s = ? where %s = ? and tenant_id = ?"
                        .formatted(known(column).table(), column.name(), column.key()),
                List.of(value, place.row(), place.tenant()));
    }

    private static String byOthers(SealedColumn column) {
        return "%1$s is not null and substring(%1$s for ?) <> ?".formatted(column.name());
    }

    private static SealedColumn known(SealedColumn column) {
        return COLUMNS.get(COLUMNS.indexOf(column));
    }
}
