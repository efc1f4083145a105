package fr.maillage.registry.geography.store;

import fr.maillage.registry.geography.domain.JoinedLevel;
import fr.maillage.registry.geography.domain.Outline;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Outlines that are joined from those of communes, in transactions of a job. A digest of the parts tells whether one has to
 * be made again: one pass over the communes a level.
 */
@ApplicationScoped
public class JoinedRepository {

    /** Outlines of the communes in force; those of arrondissements where their commune has none of its own. */
    private static final String PARTS = """
            select t.%1$s as code, s.code as part, s.version, s.changed_at, s.source
              from territory t
              join territory_shape s on s.level = 'commune' and s.code = t.code and s.active
             where t.level = 'commune' and t.active and t.%1$s is not null
               and (t.parent_commune is null or not exists (
                    select from territory_shape w
                     where w.level = 'commune' and w.code = t.parent_commune and w.active))""";

    private static final String DUE = """
            select u.code, p.made_of, p.source
              from territory u
              join (select x.code, case when bool_or(x.source = 'demo') then 'demo' else 'official' end as source,
                           md5(string_agg(x.part || ':' || x.version || ':' || x.changed_at, ',' order by x.part)) as made_of
                      from (%2$s) x group by x.code) p on p.code = u.code
             where u.level = ? and u.active and u.code not in (%3$s)
               and not exists (select from territory_shape h
                                where h.level = u.level and h.code = u.code and h.active and h.made_of = p.made_of)
             order by u.code""";

    private static final String WRITE = """
            insert into territory_shape (level, code, epci_code, department_code, region_code, outline, west, south, east,
                                         north, points, vintage, source, made_of)
            select u.level, u.code, u.epci_code, u.department_code, u.region_code, ?, ?, ?, ?, ?, ?,
                   (select min(s.vintage) from (%2$s) x join territory_shape s on s.level = 'commune' and s.code = x.part
                     where x.code = u.code), ?, ?
              from territory u where u.level = ? and u.code = ?
            on conflict (level, code) do update
               set outline = excluded.outline, west = excluded.west, south = excluded.south, east = excluded.east,
                   north = excluded.north, points = excluded.points, vintage = excluded.vintage,
                   source = excluded.source, made_of = excluded.made_of, active = true, inactive_since = null,
                   version = territory_shape.version + 1, changed_at = now()""";

    private static final String END = """
            update territory_shape h set active = false, inactive_since = current_date, version = h.version + 1,
                   changed_at = now()
             where h.level = ? and h.active
               and (h.code in (%3$s) or not exists (select from territory u
                                                     where u.level = h.level and u.code = h.code and u.active))""";

    private final AgroalDataSource workers;

    JoinedRepository(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    /** One to be made, the digest of its parts, and {@code demo} when one of them is a demonstration's. */
    public record Unit(String code, String madeOf, String source) {}

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Those whose communes all have an outline, and whose own is not made of these. */
    public List<Unit> due(JoinedLevel level) throws SQLException {
        return list(
                text(DUE, level),
                statement -> statement.setString(1, level.word()),
                row -> new Unit(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Outlines end of whatever is no more, or has a commune without one. */
    public void endIncomplete(JoinedLevel level) throws SQLException {
        change(text(END, level), statement -> statement.setString(1, level.word()));
    }

    public List<String> departmentsOf(String region) throws SQLException {
        return list("""
                select distinct t.department_code from territory t
                 where t.level = 'commune' and t.active and t.region_code = ? and t.department_code is not null order by 1""", statement -> statement.setString(1, region), row -> row.getString(1));
    }

    /** The outlines of its communes. */
    public List<Outline> communesOf(JoinedLevel level, String code) throws SQLException {
        return list(
                """
                select s.outline, s.west, s.south, s.east, s.north, s.points from (%2$s) x
                  join territory_shape s on s.level = 'commune' and s.code = x.part where x.code = ? order by s.code""".formatted("", PARTS.formatted(level.column())),
                statement -> statement.setString(1, code),
                row -> new Outline(
                        row.getBytes(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)));
    }

    public void write(JoinedLevel level, Unit unit, Outline outline) throws SQLException {
        change(text(WRITE, level), statement -> {
            statement.setBytes(1, outline.bytes());
            statement.setInt(2, outline.west());
            statement.setInt(3, outline.south());
            statement.setInt(4, outline.east());
            statement.setInt(5, outline.north());
            statement.setInt(6, outline.points());
            statement.setString(7, unit.source());
            statement.setString(8, unit.madeOf());
            statement.setString(9, level.word());
            statement.setString(10, unit.code());
        });
    }

    /** Codes of those of which a commune in force has no outline. */
    private static String incomplete(JoinedLevel level) {
        return """
            select m.%1$s from territory m
             where m.level = 'commune' and m.active and m.parent_commune is null and m.%1$s is not null
               and not exists (select from territory_shape s
                                where s.level = 'commune' and s.active
                                  and (s.code = m.code or s.parent_commune = m.code))""".formatted(level.column());
    }

    private static String text(String sql, JoinedLevel level) {
        return sql.formatted(level.column(), PARTS.formatted(level.column()), incomplete(level));
    }

    private <T> List<T> list(String sql, Binding binding, Reading<T> reading) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            return found;
        }
    }

    private void change(String sql, Binding binding) throws SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        }
    }
}
