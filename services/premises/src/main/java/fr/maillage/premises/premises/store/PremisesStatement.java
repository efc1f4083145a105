package fr.maillage.premises.premises.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.premises.premises.domain.PremisesSearch;
import fr.maillage.premises.premises.domain.PremisesSearch.After;
import fr.maillage.premises.premises.domain.PremisesSearch.Near;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search as SQL; every value is a parameter. Own premises are asked for by {@code tenant_id}, shared ones from the share
 * on: the policy of the table is an OR that no index serves, it checks what these conditions have found.
 */
final class PremisesStatement {

    private static final String SHARED = """
             from (select distinct tenant_id, object_id from share
              where object_type = 'premises' and grantee = any (acting_grantees()) and revoked_at is null
                and valid_from <= now() and (valid_to is null or now() < valid_to)) g
             join premises p on p.tenant_id = g.tenant_id and p.id = g.object_id
            """;

    private static final Map<String, String> LEVELS = Map.of(
            "commune", "p.commune_code",
            "epci", "p.epci_code",
            "department", "p.department_code",
            "region", "p.region_code",
            "iris", "p.iris_code",
            "qpv", "p.qpv_code");

    private static final String UNIT = """
            exists (select from premises_unit u where u.premises_id = p.id and not u.archived and %s)""";

    /** On the sphere: a metre and a half in a kilometre at most, at the latitudes of France. */
    private static final String DISTANCE = """
            12742000 * asin(least(1, sqrt(power(sin(radians(p.lat - ?) / 2), 2)
                + cos(radians(p.lat)) * cos(radians(?)) * power(sin(radians(p.lon - ?) / 2), 2)))) <= ?""";

    private static final double METRES_A_DEGREE = 111_000;
    private static final String LAST_CHARACTER = "\uffff";

    private final PremisesSearch search;
    private final Conditions conditions = new Conditions();

    PremisesStatement(PremisesSearch search) {
        this.search = search;
        if (!search.shared()) {
            conditions.and("p.tenant_id = ?", search.tenant());
        }
        conditions.and(search.archived() ? "p.archived" : "not p.archived");
        if (!search.prefix().isEmpty()) {
            conditions.and("p.search_name >= ?", search.prefix());
            conditions.and("p.search_name < ?", search.prefix() + LAST_CHARACTER);
        }
        words("p.state", search.states());
        words("p.tenure", search.tenures());
        words("p.accessibility_status", search.accessibility());
        words("p.owner_type", search.ownerTypes());
        if (!search.professions().isEmpty()) {
            conditions.and("(p.accepted_professions = '{}' or p.accepted_professions && ?)", search.professions());
        }
        if (search.plannedOperation() != null) {
            conditions.and("p.planned_operation_id = ?", search.plannedOperation());
        }
        somewhere(search.territories());
        units();
        if (search.near() != null) {
            near(search.near());
        }
    }

    /** A level that premises are stamped with. */
    static boolean stamped(String level) {
        return LEVELS.containsKey(level);
    }

    private void words(String column, List<? extends Enum<?>> wanted) {
        if (!wanted.isEmpty()) {
            conditions.and(
                    column + " = any (?)", wanted.stream().map(Enum::name).toList());
        }
    }

    private void somewhere(List<String> territories) {
        if (territories.isEmpty()) {
            return;
        }
        List<String> any = new ArrayList<>();
        List<Object> codes = new ArrayList<>();
        for (String territory : territories) {
            int colon = territory.indexOf(':');
            any.add(LEVELS.get(territory.substring(0, colon)) + " = ?");
            codes.add(territory.substring(colon + 1));
        }
        conditions.and("(" + String.join(" or ", any) + ")", codes.toArray());
    }

    private void units() {
        if (search.areaMin() != null) {
            conditions.and(UNIT.formatted("u.area_m2 >= ?"), search.areaMin());
        }
        if (search.areaMax() != null) {
            conditions.and(UNIT.formatted("u.area_m2 <= ?"), search.areaMax());
        }
        if (search.availableBefore() != null) {
            conditions.and(
                    UNIT.formatted("coalesce(u.available_from, p.available_from) <= ?"), search.availableBefore());
        }
    }

    /** The square around it by premises_point_idx, then the circle. */
    private void near(Near near) {
        double lat = near.point().lat();
        double lon = near.point().lon();
        double high = near.radiusM() / METRES_A_DEGREE;
        double wide = high / Math.max(0.01, Math.cos(Math.toRadians(lat)));
        conditions.and("p.lat between ? and ?", lat - high, lat + high);
        conditions.and("p.lon between ? and ?", lon - wide, lon + wide);
        conditions.and(DISTANCE, lat, lat, lon, near.radiusM());
    }

    /** Strictly behind the last row of the page before: one comparison of rows, which is one range of the order's index. */
    PremisesStatement after(@Nullable After after) {
        if (after == null) {
            return this;
        }
        String key = after.key();
        UUID id = after.id();
        switch (search.order()) {
            case NAME -> conditions.and("(p.search_name, p.id) > (?, ?)", String.valueOf(key), id);
            case CREATED -> conditions.and("(p.created_at, p.id) < (?, ?)", Instant.parse(String.valueOf(key)), id);
            case AVAILABLE -> available(key, id);
        }
        return this;
    }

    private void available(@Nullable String key, UUID id) {
        if (key == null) {
            conditions.and("p.available_from is null and p.id > ?", id);
        } else {
            conditions.and("((p.available_from, p.id) > (?, ?) or p.available_from is null)", LocalDate.parse(key), id);
        }
    }

    private String from() {
        return search.shared() ? SHARED : " from premises p ";
    }

    String page() {
        String order = switch (search.order()) {
            case NAME -> "p.search_name, p.id";
            case CREATED -> "p.created_at desc, p.id desc";
            case AVAILABLE -> "p.available_from, p.id";
        };
        return "select p.*" + from() + conditions.where() + " order by " + order + " limit ?";
    }

    String count() {
        return "select count(*)" + from() + conditions.where();
    }

    List<@Nullable Object> values(Object... last) {
        return conditions.values(last);
    }
}
