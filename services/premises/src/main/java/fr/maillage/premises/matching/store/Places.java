package fr.maillage.premises.matching.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.matching.domain.CommuneFacts;
import fr.maillage.premises.place.domain.Zoning;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of communes: the need that the medical zoning says by profession, and the residents that are expected. */
@ApplicationScoped
public class Places {

    private static final TypeReference<List<Zoning>> ZONINGS = new TypeReference<>() {};

    /** By primary keys, and planned_operation_commune_idx. Of an operation in phases, those not delivered yet. */
    private static final String COMMUNES = """
            select c.code, t.name,
                   (select z.items from place_zoning z where z.commune_code = c.code and z.day <= ?
                     order by z.day desc limit 1) as zoning,
                   (select sum(case when jsonb_array_length(o.sheet -> 'phases') = 0
                                    then (o.sheet ->> 'expectedNewResidents')::bigint
                                    else (select coalesce(sum((phase ->> 'residents')::bigint), 0)
                                            from jsonb_array_elements(o.sheet -> 'phases') phase
                                           where not (phase ->> 'delivered')::boolean) end)
                      from planned_operation o
                     where o.tenant_id = ? and o.commune_code = c.code and o.state in ('DECIDED', 'UNDER_WAY'))
                   as residents
              from unnest(?) c(code) left join place_territory t on t.level = 'commune' and t.code = c.code""";

    private final Statements sql;
    private final ObjectMapper json;

    Places(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** By code, each of those asked for. */
    public Map<String, CommuneFacts> communes(
            String tenant, Collection<String> codes, LocalDate day, Settings settings) {
        Map<String, CommuneFacts> found = new HashMap<>();
        if (!codes.isEmpty()) {
            sql.list(
                    COMMUNES,
                    Arrays.<@Nullable Object>asList(day, tenant, codes),
                    row -> found.put(row.getString("code"), read(row, settings)));
        }
        return found;
    }

    private CommuneFacts read(ResultSet row, Settings settings) throws SQLException {
        long residents = row.getLong("residents");
        Integer expected = row.wasNull() ? null : (Integer) (int) Math.min(residents, Integer.MAX_VALUE);
        return new CommuneFacts(
                Objects.requireNonNullElse(row.getString("name"), row.getString("code")),
                need(row.getString("zoning"), settings),
                expected);
    }

    private Map<String, Integer> need(@Nullable String items, Settings settings) throws SQLException {
        Map<String, Integer> need = new HashMap<>();
        if (items == null) {
            return need;
        }
        try {
            for (Zoning zoning : json.readValue(items, ZONINGS)) {
                Integer value = value(zoning, settings);
                String code = zoning.profession().substring(zoning.profession().indexOf(':') + 1);
                if (value != null) {
                    need.merge(code, value, Math::max);
                }
            }
            return need;
        } catch (JsonProcessingException e) {
            throw new SQLException("place_zoning row with unreadable json", e);
        }
    }

    private static @Nullable Integer value(Zoning zoning, Settings settings) {
        return switch (zoning.zone()) {
            case ZIP -> settings.of(Parameter.NEED_OF_ZIP);
            case ZAC -> settings.of(Parameter.NEED_OF_ZAC);
            case ZAR -> settings.of(Parameter.NEED_OF_ZAR);
            case OUTSIDE -> settings.of(Parameter.NEED_OF_OUTSIDE);
            case UNKNOWN -> null;
        };
    }
}
