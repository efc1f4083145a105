package fr.maillage.premises.matching.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.matching.domain.KeptPremises;
import fr.maillage.premises.matching.domain.KeptPremises.KeptUnit;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All premises of an organization in one query, one row a unit; and whether they are still the same. */
@ApplicationScoped
public class RoomRows {

    private static final String ALL = """
            select p.id, p.sheet, p.commune_code, p.epci_code, p.department_code, p.region_code, p.iris_code, p.qpv_code,
                   p.qpv_stamp, t.name as commune_name, u.id as unit_id, u.sheet as unit_sheet, u.state as unit_state,
                   (select z.items from place_zoning z where z.commune_code = p.commune_code and z.day <= ?
                     order by z.day desc limit 1) as zoning
              from premises p
              join premises_unit u on u.tenant_id = p.tenant_id and u.premises_id = p.id and not u.archived
              left join place_territory t on t.level = 'commune' and t.code = p.commune_code
             where p.tenant_id = ? and not p.archived""";

    private static final String PLACE = """
            select c.code as commune_code, t.epci_code, t.department_code, t.region_code, null::text as iris_code,
                   ?::text as qpv_code, ?::text as qpv_stamp, t.name as commune_name,
                   (select z.items from place_zoning z where z.commune_code = c.code and z.day <= ?
                     order by z.day desc limit 1) as zoning
              from (select ?::text as code) c left join place_territory t on t.level = 'commune' and t.code = c.code""";

    /** What was written since an instant: the same answer later means that nothing was. */
    private static final String WRITTEN = """
            select coalesce(sum(n), 0), coalesce(sum(versions), 0) from (
              select count(*) as n, sum(version) as versions from premises where tenant_id = ? and changed_at >= ?
              union all
              select count(*), sum(version) from premises_unit where tenant_id = ? and changed_at >= ?
              union all
              select count(*), sum(extract(epoch from stamped_at) * 1000) from premises
               where tenant_id = ? and stamped_at >= ?) written""";

    private final Statements sql;
    private final ObjectMapper json;
    private final Places places;

    RoomRows(Statements sql, ObjectMapper json, Places places) {
        this.sql = sql;
        this.json = json;
        this.places = places;
    }

    /** Sums that change with every write since an instant. */
    public record Written(long rows, String versions) {}

    public Written writtenSince(String tenant, Instant since) {
        return sql.find(
                        WRITTEN,
                        List.of(tenant, since, tenant, since, tenant, since),
                        row -> new Written(row.getLong(1), row.getString(2)))
                .orElseThrow();
    }

    public List<KeptPremises> all(String tenant, LocalDate day, Settings settings) {
        return read(ALL + " order by p.id, u.search_name, u.id", List.of(day, tenant), settings);
    }

    /** One, by premises_tenant_key; empty when there is none of this organization, or it is archived. */
    public List<KeptPremises> one(String tenant, UUID id, LocalDate day, Settings settings) {
        return read(ALL + " and p.id = ? order by u.search_name, u.id", List.of(day, tenant, id), settings);
    }

    /** What is known of a place, in a priority neighbourhood or outside of any. */
    public Locality place(String commune, @Nullable String qpv, LocalDate day, Settings settings) {
        return sql.find(
                        PLACE,
                        Arrays.<@Nullable Object>asList(qpv, qpv == null ? "OUTSIDE" : "INSIDE", day, commune),
                        row -> places.read(row, settings))
                .orElseThrow();
    }

    private List<KeptPremises> read(String query, List<Object> values, Settings settings) {
        Map<UUID, KeptPremises> found = new LinkedHashMap<>();
        sql.list(query, values, row -> {
            UUID id = row.getObject("id", UUID.class);
            KeptPremises before = found.get(id);
            List<KeptUnit> units = new ArrayList<>(before == null ? List.of() : before.units());
            units.add(unit(row));
            found.put(
                    id,
                    before == null
                            ? new KeptPremises(id, sheet(row), places.read(row, settings), units)
                            : new KeptPremises(id, before.content(), before.locality(), units));
            return id;
        });
        return List.copyOf(found.values());
    }

    private PremisesContent sheet(ResultSet row) throws SQLException {
        return document(row.getString("sheet"), PremisesContent.class);
    }

    private KeptUnit unit(ResultSet row) throws SQLException {
        return new KeptUnit(
                row.getObject("unit_id", UUID.class),
                document(row.getString("unit_sheet"), UnitContent.class),
                UnitState.valueOf(row.getString("unit_state")));
    }

    private <T> T document(String text, Class<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("an unreadable sheet of " + type.getSimpleName(), e);
        }
    }
}
