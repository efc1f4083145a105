package fr.maillage.premises.matching.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.place.domain.Zoning;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The place of a row of premises: its territories, and the need that the medical zoning says, by profession. */
@ApplicationScoped
class Places {

    private static final TypeReference<List<Zoning>> ZONINGS = new TypeReference<>() {};

    private final ObjectMapper json;

    Places(ObjectMapper json) {
        this.json = json;
    }

    Locality read(ResultSet row, Settings settings) throws SQLException {
        Set<String> territories = new HashSet<>();
        add(territories, "commune", row.getString("commune_code"));
        add(territories, "epci", row.getString("epci_code"));
        add(territories, "department", row.getString("department_code"));
        add(territories, "region", row.getString("region_code"));
        add(territories, "iris", row.getString("iris_code"));
        add(territories, "qpv", row.getString("qpv_code"));
        String commune = row.getString("commune_code");
        String stamp = row.getString("qpv_stamp");
        Tri qpv = stamp.equals("INSIDE") ? Tri.YES : stamp.equals("OUTSIDE") ? Tri.NO : Tri.UNKNOWN;
        return new Locality(
                String.join("/", List.of(commune, territories.stream().sorted().toList() + stamp)),
                Objects.requireNonNullElse(row.getString("commune_name"), commune),
                territories,
                qpv,
                need(row.getString("zoning"), settings),
                Map.of(),
                null,
                Facts.none());
    }

    private static void add(Set<String> territories, String level, @Nullable String code) {
        if (code != null) {
            territories.add(level + ":" + code);
        }
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
