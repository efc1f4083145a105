package fr.maillage.registry.geography.store;

import fr.maillage.registry.geography.domain.Commune;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.domain.OutlineIndex;
import fr.maillage.registry.geography.domain.OutlineIndex.Entry;
import fr.maillage.registry.geography.domain.ShapeLevel;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Outlines, read whole for the indexes in memory (one sequential read a level, a thousand rows at a time) or a few by primary
 * key for answers.
 */
@ApplicationScoped
public class ShapeRepository {

    private static final int FETCH = 1_000;

    private final AgroalDataSource requests;

    ShapeRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    /** How often each level was loaded: three rows. */
    public Map<ShapeLevel, Long> versions() {
        Map<ShapeLevel, Long> versions = new EnumMap<>(ShapeLevel.class);
        read(
                "select level, version from geography_version",
                List.of(),
                row -> versions.put(ShapeLevel.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2)));
        return versions;
    }

    /** Every outline in force of a level; those of a demonstration only where a department has no others. */
    public OutlineIndex index(ShapeLevel level) {
        List<Entry> entries = new ArrayList<>();
        Map<Object, Object> shared = new HashMap<>();
        read(
                """
                select code, commune_code, department_code, coalesce(generation, 0), vintage, outline, west, south, east,
                       north, points
                  from territory_shape s
                 where level = ? and active
                   and (source <> 'demo' or not exists (
                        select from territory_shape o
                         where o.level = s.level and o.active and o.source <> 'demo'
                           and o.department_code = s.department_code))""",
                List.of(level.word()),
                row -> entries.add(new Entry(
                        row.getString(1),
                        one(shared, row.getString(2)),
                        one(shared, row.getString(3)),
                        row.getInt(4),
                        one(shared, row.getObject(5, LocalDate.class)),
                        new Outline(
                                row.getBytes(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getInt(9),
                                row.getInt(10),
                                row.getInt(11)))));
        return new OutlineIndex(entries);
    }

    /** Every commune, in force or not. */
    public List<Commune> communes() {
        List<Commune> communes = new ArrayList<>(40_000);
        Map<Object, Object> shared = new HashMap<>();
        read("""
                select code, active, parent_commune, epci_code, department_code, region_code, latitude, longitude
                  from territory where level = 'commune'""", List.of(), row -> {
            Double latitude = row.getObject(7, Double.class);
            Double longitude = row.getObject(8, Double.class);
            communes.add(new Commune(
                    row.getString(1),
                    row.getBoolean(2),
                    one(shared, row.getString(3)),
                    one(shared, row.getString(4)),
                    one(shared, row.getString(5)),
                    one(shared, row.getString(6)),
                    latitude == null ? Double.NaN : latitude,
                    longitude == null ? Double.NaN : longitude));
        });
        return communes;
    }

    /** The communes of which an IRIS outline is loaded. */
    public List<String> communesWithIris() {
        List<String> codes = new ArrayList<>();
        read(
                "select distinct commune_code from territory_shape where level = 'iris' and active and commune_code is not null",
                List.of(),
                row -> codes.add(row.getString(1)));
        return codes;
    }

    /** Outlines by code, for those of these that have one; by primary key. */
    public Map<String, Outline> outlines(String level, Collection<String> codes) {
        Map<String, Outline> found = new HashMap<>();
        read(
                "select code, outline, west, south, east, north, points from territory_shape"
                        + " where level = ? and code = any (?) and active",
                List.of(level, codes.toArray(String[]::new)),
                row -> found.put(
                        row.getString(1),
                        new Outline(
                                row.getBytes(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7))));
        return found;
    }

    /** Equal values are kept once: tens of thousands of rows name a hundred departments. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable T one(Map<Object, Object> shared, @Nullable T value) {
        return value == null ? null : (T) shared.computeIfAbsent(value, same -> same);
    }

    private interface Reading {
        void read(ResultSet row) throws SQLException;
    }

    /** Outside of auto-commit, or the driver would read the whole answer into memory first. */
    private void read(String sql, List<Object> values, Reading reading) {
        try (Connection connection = requests.getConnection()) {
            boolean before = connection.getAutoCommit();
            if (before) {
                connection.setAutoCommit(false);
            }
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i) instanceof String[] texts) {
                        statement.setArray(i + 1, connection.createArrayOf("text", texts));
                    } else {
                        statement.setObject(i + 1, values.get(i));
                    }
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        reading.read(row);
                    }
                }
            } finally {
                if (before) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new GeographyUnavailable(e);
        }
    }
}
