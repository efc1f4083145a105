package fr.maillage.registry.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.subject.SubjectRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Rows with their column {@code sealed} opened: a person is shown what is held of her, not a cipher. */
@ApplicationScoped
class OpenedRows {

    private static final String SEALED = "sealed";

    private final SubjectRows rows;
    private final FieldSeal seal;

    OpenedRows(SubjectRows rows, FieldSeal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Statements select {@code id} and {@code sealed}; what no key of the installation opens says so. */
    List<JsonNode> list(Connection connection, String table, String sql, String tenant, Object... values)
            throws SQLException {
        List<JsonNode> found = rows.list(connection, sql, values);
        found.forEach(row -> open(table, tenant, (ObjectNode) row));
        return found;
    }

    private void open(String table, String tenant, ObjectNode row) {
        JsonNode sealed = row.path(SEALED);
        if (!sealed.isTextual()) {
            return;
        }
        // bytea in JSON: \x and hexadecimal digits.
        byte[] value = HexFormat.of().parseHex(sealed.asText().substring(2));
        UUID id = UUID.fromString(row.path("id").asText());
        byte[] open = seal.tryOpen(new SealedPlace(table, SEALED, id, tenant), value);
        if (open == null) {
            row.put(SEALED, "unreadable");
        } else {
            row.set(SEALED, rows.parsed(new String(open, StandardCharsets.UTF_8)));
        }
    }
}
