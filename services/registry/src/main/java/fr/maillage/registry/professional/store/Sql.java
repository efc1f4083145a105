package fr.maillage.registry.professional.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A statement that grows: its text is written here, every value is a parameter. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Adds a piece and the values of its question marks, in order; a collection is a text array. */
    Sql add(String piece, Object... parameters) {
        text.append(piece).append('\n');
        Stream.of(parameters).forEach(values::add);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Collection<?> texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }

    /** The statement, for a test that looks at its plan. */
    @Override
    public String toString() {
        return text.toString();
    }
}
