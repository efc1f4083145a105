package fr.maillage.registry.mobileunit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.mobileunit.domain.MobileService;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import fr.maillage.registry.mobileunit.domain.MobileUnit.Content;
import fr.maillage.registry.mobileunit.domain.Stop;
import fr.maillage.registry.sql.DrawnSql;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mobile units, domain in, domain out. Lists walk mobile_unit_order_idx: an organization has a handful. */
@ApplicationScoped
public class MobileUnitRows {

    private static final String NAME_KEY = "mobile_unit_name_key";
    private static final TypeReference<List<Stop>> STOPS = new TypeReference<>() {};

    private static final String IN_TERRITORY = """
            exists (select from territory t where t.level = 'commune' and t.code = any (u.stop_communes)
                      and (t.code = any (?) or t.parent_commune = any (?) or t.epci_code = any (?)
                           or t.department_code = any (?) or t.region_code = any (?) or t.tvs_code = any (?)))""";

    /** Whose codes its question marks stand for. */
    private static final List<Level> COLUMNS =
            List.of(Level.COMMUNE, Level.COMMUNE, Level.EPCI, Level.DEPARTMENT, Level.REGION, Level.TVS);

    private final Statements sql;
    private final ObjectMapper json;

    MobileUnitRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * What is wanted of units; by folded name, then id.
     *
     * @param tenant whose, null for whosever they are
     */
    public record Wanted(
            @Nullable String tenant,
            @Nullable Boolean active,
            @Nullable Boolean publicView,
            List<String> services,
            Sought territories) {

        public Wanted {
            services = List.copyOf(services);
        }

        /** The same of those that residents may be shown. */
        Wanted shown() {
            return new Wanted(tenant, true, true, services, territories);
        }
    }

    public Optional<MobileUnit> find(String tenant, UUID id) {
        return sql.find("select * from mobile_unit where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    public Optional<UUID> namesake(String tenant, String searchName) {
        return sql.find(
                "select id from mobile_unit where tenant_id = ? and search_name = ? and state = 'ACTIVE'",
                List.of(tenant, searchName),
                row -> row.getObject("id", UUID.class));
    }

    /** Behind a folded name and an id, empty and null for the start. */
    public List<MobileUnit> search(Wanted wanted, String afterName, @Nullable UUID afterId, int limit) {
        return search(sql, wanted, afterName, afterId, limit);
    }

    List<MobileUnit> search(Statements on, Wanted wanted, String afterName, @Nullable UUID afterId, int limit) {
        Conditions conditions = conditions(wanted);
        if (afterId != null) {
            conditions.and("(search_name, id) > (?, ?)", afterName, afterId);
        }
        return on.list(
                "select * from mobile_unit u" + conditions.where() + " order by search_name, id limit ?",
                conditions.values(limit),
                this::read);
    }

    public long count(Wanted wanted) {
        return count(sql, wanted);
    }

    long count(Statements on, Wanted wanted) {
        Conditions conditions = conditions(wanted);
        return on.find(
                        "select count(*) from mobile_unit u" + conditions.where(),
                        conditions.values(),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private static Conditions conditions(Wanted wanted) {
        Conditions conditions = new Conditions();
        if (wanted.tenant() != null) {
            conditions.and("tenant_id = ?", wanted.tenant());
        }
        if (wanted.active() != null) {
            conditions.and(wanted.active() ? "state = 'ACTIVE'" : "state = 'ARCHIVED'");
        }
        if (wanted.publicView() != null) {
            conditions.and(wanted.publicView() ? "public_view" : "not public_view");
        }
        if (!wanted.services().isEmpty()) {
            conditions.and("services && ?", wanted.services());
        }
        if (!wanted.territories().anywhere()) {
            somewhere(wanted, conditions);
        }
        return conditions;
    }

    /** By the commune of a stop, or by its point. */
    private static void somewhere(Wanted wanted, Conditions conditions) {
        List<String> any = new ArrayList<>(List.of(IN_TERRITORY));
        List<Object> values = new ArrayList<>();
        for (Level level : COLUMNS) {
            values.add(codes(wanted, level));
        }
        for (DrawnArea drawn : wanted.territories().drawn()) {
            any.add("exists (select from jsonb_to_recordset(u.stops) s (lat float8, lon float8) where "
                    + DrawnSql.holds("s.lat", "s.lon") + ")");
            values.addAll(DrawnSql.values(drawn));
        }
        conditions.and("(" + String.join(" or ", any) + ")", values.toArray());
    }

    private static List<String> codes(Wanted wanted, Level level) {
        return wanted.territories().refs().stream()
                .filter(ref -> ref.level() == level)
                .map(TerritoryRef::code)
                .toList();
    }

    /** Rows written: 1, or -1 when another active unit took the name meanwhile. */
    public int add(MobileUnit unit) {
        List<@Nullable Object> values = values(unit);
        values.addAll(List.of(unit.createdAt(), unit.tenant(), unit.id()));
        return write("""
                insert into mobile_unit (name, search_name, description, services, public_view, stops, stop_communes,
                       state, version, changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** Rows written over the version before: 1, 0 when somebody else changed it first, -1 when the name was taken. */
    public int change(MobileUnit unit) {
        List<@Nullable Object> values = values(unit);
        values.addAll(List.of(unit.tenant(), unit.id(), unit.version() - 1));
        return write("""
                update mobile_unit set name = ?, search_name = ?, description = ?, services = ?, public_view = ?,
                       stops = ?::jsonb, stop_communes = ?, state = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values);
    }

    private int write(String statement, List<@Nullable Object> values) {
        try {
            return sql.change(statement, values);
        } catch (KeyTaken taken) {
            if (taken.key().equals(NAME_KEY)) {
                return -1;
            }
            throw taken;
        }
    }

    private List<@Nullable Object> values(MobileUnit unit) {
        Content content = unit.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.name(),
                content.searchName(),
                content.description(),
                content.services().stream().map(Enum::name).toList(),
                content.publicView(),
                text(content.stops()),
                content.communes(),
                unit.active() ? "ACTIVE" : "ARCHIVED",
                unit.version(),
                unit.changedAt()));
    }

    private String text(List<Stop> stops) {
        try {
            return json.writerFor(STOPS).writeValueAsString(stops);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stops are not writable as json", e);
        }
    }

    MobileUnit read(ResultSet row) throws SQLException {
        try {
            return new MobileUnit(
                    row.getObject("id", UUID.class),
                    row.getString("tenant_id"),
                    new Content(
                            row.getString("name"),
                            row.getString("description"),
                            Statements.texts(row, "services").stream()
                                    .map(MobileService::valueOf)
                                    .toList(),
                            row.getBoolean("public_view"),
                            json.readValue(row.getString("stops"), STOPS)),
                    row.getString("state").equals("ACTIVE"),
                    row.getInt("version"),
                    Statements.instant(row, "created_at"),
                    Statements.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("mobile_unit row with unreadable json", e);
        }
    }
}
