package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of categories, with values in the order of their question marks. */
@ApplicationScoped
public class SubjectRows {

    private final ObjectMapper json;

    SubjectRows(ObjectMapper json) {
        this.json = json;
    }

    /** Each row as an object, a member a column, in the order of the columns. */
    public List<JsonNode> list(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement =
                        prepared(connection, "select to_json(found) from (" + sql + ") as found", values);
                ResultSet row = statement.executeQuery()) {
            List<JsonNode> found = new ArrayList<>();
            while (row.next()) {
                found.add(parsed(row.getString(1)));
            }
            return found;
        }
    }

    public long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many rows were written. */
    public long change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row about a data subject is not readable as json");
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
