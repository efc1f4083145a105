package fr.maillage.premises.matching.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.matching.domain.KeptPremises;
import fr.maillage.premises.matching.domain.KeptPremises.Distances;
import fr.maillage.premises.matching.domain.KeptPremises.KeptUnit;
import fr.maillage.premises.matching.domain.Stamped;
import fr.maillage.premises.place.domain.Amenities;
import fr.maillage.premises.place.domain.MunicipalArrondissement;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Premises of an organization with their units, some at a time: nobody holds all their documents at once. */
@ApplicationScoped
public class RoomRows {

    /** Of premises chosen by key; a row a unit. Each of its two scans is by premises_tenant_key and premises_unit_premises_idx. */
    private static final String ROWS = """
            select p.id, p.sheet, p.commune_code, p.epci_code, p.department_code, p.region_code, p.iris_code, p.qpv_code,
                   p.qpv_stamp, not p.stamp_due as placed, p.pharmacy_m, p.hospital_m, p.duty_house_m, p.amenities_at,
                   u.id as unit_id, u.sheet as unit_sheet, u.state as unit_state
              from (%s) p
              left join premises_unit u on u.premises_id = p.id and u.tenant_id = p.tenant_id and not u.archived
             order by p.id, u.search_name, u.id""";

    private static final String PAGE = ROWS.formatted(
            "select * from premises where tenant_id = ? and id > ? and not archived order by id limit ?");

    private static final String SOME =
            ROWS.formatted("select * from premises where tenant_id = ? and id = any (?) and not archived");

    private static final UUID FIRST = new UUID(0, 0);

    private final Statements sql;
    private final ObjectMapper json;

    RoomRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Behind an id, null for the start; in the order of the database's ids, empty when there are no more. */
    public List<KeptPremises> page(String tenant, @Nullable UUID after, int limit) {
        return read(PAGE, List.of(tenant, after == null ? FIRST : after, limit));
    }

    /** Those of them that are the organization's own and not archived. */
    public List<KeptPremises> some(String tenant, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read(SOME, List.of(tenant, ids));
    }

    private List<KeptPremises> read(String query, List<Object> values) {
        Map<UUID, KeptPremises> found = new LinkedHashMap<>();
        sql.list(query, values, row -> {
            UUID id = row.getObject("id", UUID.class);
            KeptPremises before = found.get(id);
            KeptPremises premises = before == null ? premises(id, row) : before;
            found.put(id, row.getObject("unit_id") == null ? premises : premises.with(unit(row)));
            return id;
        });
        return List.copyOf(found.values());
    }

    private KeptPremises premises(UUID id, ResultSet row) throws SQLException {
        return new KeptPremises(
                id, document(row.getString("sheet"), PremisesContent.class), stamped(row), distances(row), List.of());
    }

    /** Those of where they were before are none of theirs. */
    private static @Nullable Distances distances(ResultSet row) throws SQLException {
        OffsetDateTime told = row.getObject("amenities_at", OffsetDateTime.class);
        return told == null || !row.getBoolean("placed")
                ? null
                : new Distances(
                        new Amenities(
                                row.getObject("pharmacy_m", Integer.class),
                                row.getObject("hospital_m", Integer.class),
                                row.getObject("duty_house_m", Integer.class)),
                        LegalZone.PARIS.day(told.toInstant()));
    }

    private static Stamped stamped(ResultSet row) throws SQLException {
        Set<String> territories = new HashSet<>();
        for (String level : List.of("commune", "epci", "department", "region", "iris", "qpv")) {
            String code = row.getString(level + "_code");
            if (code != null) {
                territories.add(level + ":" + code);
            }
        }
        territories.add("commune:" + MunicipalArrondissement.commune(row.getString("commune_code")));
        return new Stamped(row.getString("commune_code"), territories, qpv(row.getString("qpv_stamp")));
    }

    private static Tri qpv(String stamp) {
        return stamp.equals("INSIDE") ? Tri.YES : stamp.equals("OUTSIDE") ? Tri.NO : Tri.UNKNOWN;
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
