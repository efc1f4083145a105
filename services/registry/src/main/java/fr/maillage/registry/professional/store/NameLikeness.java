package fr.maillage.registry.professional.store;

import fr.maillage.registry.identifier.domain.Spelling;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that somebody may have meant: those of the names in the registry that share trigrams with a word typed, and of
 * them the few within a slip or two. One search of professional_name_word_idx a word, over a few hundred thousand words;
 * in the transaction at hand, whose threshold of likeness it sets.
 */
@ApplicationScoped
class NameLikeness {

    static final String ALIKE = """
            select w.word from professional_name_word w
             where w.word % ? and length(w.word) between ? and ?
             order by similarity(w.word, ?) desc, w.word limit ?""";

    /** Two letters exchanged in a short word leave a quarter of its trigrams. */
    private static final String THRESHOLD = "select set_config('pg_trgm.similarity_threshold', '0.2', true)";

    private static final int LOOKED_AT = 200;
    private static final int MOST = 12;
    private static final int SHORT = 3;

    private final AgroalDataSource requests;

    NameLikeness(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** The query for people who bear, for each of these folded words, one like it; empty when there can be none. */
    Optional<String> tsquery(List<String> words) {
        try (Connection connection = requests.getConnection()) {
            try (PreparedStatement threshold = connection.prepareStatement(THRESHOLD)) {
                threshold.execute();
            }
            List<String> each = new ArrayList<>();
            for (String word : words) {
                Set<String> meant = new LinkedHashSet<>(List.of(word + ":*"));
                if (word.length() > SHORT) {
                    meant.addAll(alike(connection, word));
                }
                each.add("(" + String.join(" | ", meant) + ")");
            }
            return each.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", each));
        } catch (SQLException e) {
            throw new IllegalStateException("words could not be compared", e);
        }
    }

    private static List<String> alike(Connection connection, String word) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALIKE)) {
            statement.setString(1, word);
            statement.setInt(2, word.length() - 2);
            statement.setInt(3, word.length() + 2);
            statement.setString(4, word);
            statement.setInt(5, LOOKED_AT);
            List<String> alike = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    alike.add(row.getString(1));
                }
            }
            return Spelling.nearest(word, alike, MOST);
        }
    }
}
