package fr.maillage.registry.professional.store;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.Professional.ProfessionLabel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels of the codes of one page, looked up together: one query, by primary key. */
final class CodeLabels {

    private static final String LOOK_UP = """
            select c.system, c.code, c.label_fr, c.label_en
              from unnest(?::text[], ?::text[]) as w(system, code)
              join code c on c.system = w.system and c.code = w.code""";

    private record Key(String system, String code) {}

    private final Set<Key> wanted = new LinkedHashSet<>();
    private final Map<Key, CodedValue> known = new HashMap<>();

    void want(String system, @Nullable String code) {
        if (code != null) {
            wanted.add(new Key(system, code));
        }
    }

    void load(Connection connection) throws SQLException {
        List<Key> keys = List.copyOf(wanted);
        try (PreparedStatement statement = connection.prepareStatement(LOOK_UP)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", keys.stream().map(Key::system).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(Key::code).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(
                            new Key(row.getString(1), row.getString(2)),
                            new CodedValue(row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
    }

    /** A code without label says so by its null label. */
    @Nullable
    CodedValue of(String system, @Nullable String code) {
        return code == null ? null : known.getOrDefault(new Key(system, code), new CodedValue(code, null, null));
    }

    ProfessionLabel profession(Profession profession) {
        CodedValue label = known.get(new Key(profession.labelSystem(), profession.code()));
        return new ProfessionLabel(
                profession, label == null ? null : label.label(), label == null ? null : label.labelEn());
    }
}
