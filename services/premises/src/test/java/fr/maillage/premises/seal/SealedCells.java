package fr.maillage.premises.seal;

import fr.maillage.platform.data.seal.SealCodec;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.premises.PremisesDatabase;
import fr.maillage.premises.seal.domain.SealedColumn;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sealed values of one organization behind the service's back, and digests beside them. */
final class SealedCells {

    private static final HexFormat HEX = HexFormat.of();

    static final List<String> KEYS = Arrays.asList(ConfigProvider.getConfig()
            .getValue("MAILLAGE_FIELD_KEYS", String.class)
            .split(",", -1));

    private final String organization;

    SealedCells(String organization) {
        this.organization = organization;
    }

    /** Rows of the organization with a value in the column. */
    List<UUID> rows(SealedColumn column) throws SQLException {
        return texts("select %s from %s where tenant_id = '%s' and %s is not null"
                        .formatted(column.key(), column.table(), organization, column.name()))
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Ids of the keys that sealed the values of the column, each once. */
    List<String> sealedBy(SealedColumn column) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (UUID row : rows(column)) {
            byte[] sealed = read(column, row);
            keys.add(new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII));
        }
        return keys.stream().distinct().toList();
    }

    /** As an installation with the keys in another order would have written them. */
    void sealWithTheOldKey(SealedColumn column) throws SQLException {
        for (UUID row : rows(column)) {
            SealedPlace place = new SealedPlace(column.table(), column.name(), row, organization);
            byte[] open = SealCodec.of(KEYS).open(place, read(column, row));
            write(column, row, SealCodec.of(KEYS.reversed()).close(place, open));
        }
    }

    byte[] read(SealedColumn column, UUID row) throws SQLException {
        return HEX.parseHex(texts("select encode(%s, 'hex') from %s where %s = '%s'"
                        .formatted(column.name(), column.table(), column.key(), row))
                .getFirst());
    }

    void write(SealedColumn column, UUID row, byte[] value) throws SQLException {
        change("update %s set %s = decode('%s', 'hex') where %s = '%s'"
                .formatted(column.table(), column.name(), HEX.formatHex(value), column.key(), row));
    }

    /** The first column of what the owner reads, across organizations. */
    static List<String> texts(String sql) throws SQLException {
        try (Connection connection = everything();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(String.valueOf(row.getString(1)));
            }
            return found;
        }
    }

    static void change(String sql) throws SQLException {
        try (Connection connection = everything();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            connection.commit();
        }
    }

    private static Connection everything() throws SQLException {
        Connection connection = PremisesDatabase.as("owner");
        connection.setAutoCommit(false);
        try (PreparedStatement scope =
                connection.prepareStatement("select set_config('app.worker_scope', '*', true)")) {
            scope.execute();
        }
        return connection;
    }
}
