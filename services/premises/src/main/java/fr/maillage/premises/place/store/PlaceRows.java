package fr.maillage.premises.place.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.place.domain.Territory;
import fr.maillage.premises.place.domain.Zoning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registry told, by primary key. Each call is a short transaction, or part of the caller's. */
@ApplicationScoped
@Transactional
public class PlaceRows {

    private static final TypeReference<List<Zoning>> ZONINGS = new TypeReference<>() {};

    private static final int MOST_DAYS = 24;

    private final Statements sql;
    private final ObjectMapper json;

    PlaceRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A zoning, and when it was told. */
    public record Kept(List<Zoning> items, Instant readAt) {}

    public Optional<Territory> territory(String level, String code) {
        return sql.find(
                "select * from place_territory where level = ? and code = ?", List.of(level, code), PlaceRows::read);
    }

    /** Those of them that are known, each {@code level:code}. */
    public List<Territory> territories(Collection<String> levelsAndCodes) {
        return sql.list("""
                select t.* from unnest(?) as asked(id)
                  join place_territory t on t.level = split_part(asked.id, ':', 1) and t.code = split_part(asked.id, ':', 2)""", List.of(levelsAndCodes), PlaceRows::read);
    }

    public void keep(Territory territory) {
        sql.change(
                """
                insert into place_territory (level, code, name, epci_code, department_code, region_code, population, active,
                                             read_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (level, code) do update set name = excluded.name, epci_code = excluded.epci_code,
                       department_code = excluded.department_code, region_code = excluded.region_code,
                       population = excluded.population, active = excluded.active, read_at = excluded.read_at""",
                Arrays.<@Nullable Object>asList(
                        territory.level(),
                        territory.code(),
                        territory.name(),
                        territory.epciCode(),
                        territory.departmentCode(),
                        territory.regionCode(),
                        territory.population(),
                        territory.active(),
                        territory.readAt()));
    }

    public Optional<Kept> zoning(String commune, LocalDate day) {
        return sql.find(
                "select items, read_at from place_zoning where commune_code = ? and day = ?",
                List.of(commune, day),
                row -> new Kept(zonings(row.getString("items")), Statements.instant(row, "read_at")));
    }

    /** What was told of another day, the nearest before it: what the registry's absence leaves us with. */
    public Optional<Kept> zoningBefore(String commune, LocalDate day) {
        return sql.find(
                """
                select items, read_at from place_zoning where commune_code = ? and day <= ?
                 order by day desc limit 1""",
                List.of(commune, day),
                row -> new Kept(zonings(row.getString("items")), Statements.instant(row, "read_at")));
    }

    /** Of each commune the days that were told last, so that asking about all days of a century fills nothing. */
    public void keep(String commune, LocalDate day, List<Zoning> items, Instant now) {
        sql.change("""
                insert into place_zoning (commune_code, day, items, read_at) values (?, ?, ?::jsonb, ?)
                on conflict (commune_code, day) do update set items = excluded.items, read_at = excluded.read_at""", List.of(commune, day, text(items), now));
        sql.change("""
                delete from place_zoning
                 where commune_code = ?
                   and day in (select day from place_zoning where commune_code = ? order by read_at desc, day desc offset ?)""", List.of(commune, commune, MOST_DAYS));
    }

    private static Territory read(ResultSet row) throws SQLException {
        long population = row.getLong("population");
        Long inhabitants = row.wasNull() ? null : population;
        return new Territory(
                row.getString("level"),
                row.getString("code"),
                row.getString("name"),
                row.getString("epci_code"),
                row.getString("department_code"),
                row.getString("region_code"),
                inhabitants,
                row.getBoolean("active"),
                Statements.instant(row, "read_at"));
    }

    private List<Zoning> zonings(String text) throws SQLException {
        try {
            return json.readValue(text, ZONINGS);
        } catch (JsonProcessingException e) {
            throw new SQLException("place_zoning row with unreadable json", e);
        }
    }

    private String text(List<Zoning> items) {
        try {
            return json.writerFor(ZONINGS).writeValueAsString(items);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a zoning is not writable as json", e);
        }
    }
}
