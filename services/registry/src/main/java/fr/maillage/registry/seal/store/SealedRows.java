package fr.maillage.registry.seal.store;

import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.WorkerStatements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * The sealed columns of the registry, of every organization: inside of a worker's context for all of them. A batch is one
 * range of a primary key, of which only rows that another key sealed are read; a column forgotten here fails a test.
 */
@ApplicationScoped
public class SealedRows {

    /** Tables with a column {@code sealed} and the keys {@code id}, {@code tenant_id}. */
    public static final List<String> TABLES =
            List.of("local_knowledge", "local_knowledge_change", "tenant_import_issue");

    private static final String COLUMN = "sealed";

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

    /** The next ones behind an id that do not begin with this head; nobody writes them before the transaction ends. */
    public List<Sealed> others(String table, UUID after, byte[] head, int limit) {
        return sql.list(
                """
                select id, tenant_id, sealed from %s
                 where id > ? and sealed is not null and substring(sealed for ?) <> ? order by id limit ? for update""".formatted(known(table)),
                List.of(after, head.length, head, limit),
                row -> new Sealed(
                        new SealedPlace(table, COLUMN, row.getObject("id", UUID.class), row.getString("tenant_id")),
                        row.getBytes(COLUMN)));
    }

    /** How many do not begin with this head. */
    public long count(String table, byte[] head) {
        return sql.find(
                        "select count(*) from %s where sealed is not null and substring(sealed for ?) <> ?"
                                .formatted(known(table)),
                        List.of(head.length, head),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    public void write(SealedPlace place, byte[] value) {
        sql.change(
                "update %s set sealed = ? where id = ? and tenant_id = ?".formatted(known(place.table())),
                List.of(value, place.row(), place.tenant()));
    }

    private static String known(String table) {
        return TABLES.get(TABLES.indexOf(table));
    }
}
