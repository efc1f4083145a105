package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The same criteria, score and order in SQL, for requests of one person. */
final class SqlMatching {

    private final Connection connection;
    private final Settings settings;

    SqlMatching(Connection connection, Settings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    void createTables() throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text("schema.sql"));
        }
    }

    /** Only rooms that meet the criteria are scored. */
    PreparedStatement criteriaFirst() throws SQLException, IOException {
        return prepared("and " + text("criteria.sql"), "true");
    }

    /** Every pair is scored, then those that meet the criteria are kept. */
    PreparedStatement everyPair() throws SQLException, IOException {
        return prepared("", text("criteria.sql"));
    }

    private PreparedStatement prepared(String condition, String verdict) throws SQLException, IOException {
        String sql = text("judge.sql").formatted(condition, verdict);
        // The longest names first: one parameter's name begins with a criterion's.
        for (Parameter parameter : List.of(Parameter.COLLEAGUES_FULL, Parameter.TARGET_NONE_METRES)) {
            sql = sql.replace(":" + parameter, "%d::bigint".formatted(settings.of(parameter)));
        }
        for (SoftCriterion criterion : SoftCriterion.values()) {
            sql = sql.replaceAll(":" + criterion + "\\b", "%d::bigint".formatted(settings.weight(criterion)));
        }
        return connection.prepareStatement(sql);
    }

    static List<UUID> best(PreparedStatement query, UUID seeker) throws SQLException {
        query.setString(1, seeker.toString());
        query.setString(2, seeker.toString());
        List<UUID> rooms = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                rooms.add(UUID.fromString(rows.getString(1)));
            }
        }
        return rooms;
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SqlMatching.class.getResourceAsStream("/matching/bench/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
