package fr.maillage.premises.request.store;

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

/** Rows with their sealed columns opened: a person is shown what is held, not a cipher. */
@ApplicationScoped
class SubjectNotes {

    private final SubjectRows rows;
    private final FieldSeal seal;

    SubjectNotes(SubjectRows rows, FieldSeal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Statements select {@code id}, by which the columns are sealed; what no key opens says so. */
    List<JsonNode> list(
            Connection connection, String table, List<String> sealed, String sql, String tenant, Object... values)
            throws SQLException {
        List<JsonNode> found = rows.list(connection, sql, values);
        found.forEach(row -> sealed.forEach(column -> open(table, column, tenant, (ObjectNode) row)));
        return found;
    }

    private void open(String table, String column, String tenant, ObjectNode row) {
        JsonNode value = row.path(column);
        if (!value.isTextual()) {
            return;
        }
        // bytea in JSON: \x and hexadecimal digits.
        byte[] cipher = HexFormat.of().parseHex(value.asText().substring(2));
        UUID id = UUID.fromString(row.path("id").asText());
        byte[] open = seal.tryOpen(new SealedPlace(table, column, id, tenant), cipher);
        String text = open == null ? "unreadable" : new String(open, StandardCharsets.UTF_8);
        if (text.startsWith("{")) {
            row.set(column, rows.parsed(text));
        } else {
            row.put(column, text);
        }
    }
}
