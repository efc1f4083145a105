package fr.maillage.registry.imports.store;

import fr.maillage.registry.imports.domain.LoadOrder;
import fr.maillage.registry.imports.domain.StageTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes sure that staged rows are those of this run. A worker that slept past its lease may wake up when another has
 * filled the shared tables with another file: whoever would empty them waits for this transaction, and whoever did so
 * before has taken the job first.
 */
final class StagingLock {

    private StagingLock() {}

    /** Holds the tables until the transaction ends; false when the job went to another worker. */
    static boolean take(Connection connection, LoadOrder order, List<StageTable> tables) throws SQLException {
        String names = tables.stream().map(StageTable::name).collect(Collectors.joining(", "));
        StageChecks.execute(connection, "lock table " + names + " in access share mode");
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from job where id = ? and attempt = ? and state = 'RUNNING'")) {
            statement.setObject(1, order.job());
            statement.setInt(2, order.attempt());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
