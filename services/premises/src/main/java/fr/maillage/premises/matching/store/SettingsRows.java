package fr.maillage.premises.matching.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import fr.maillage.premises.matching.domain.KeptSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Versions of an organization's settings, by matching_settings_version_key. A parameter added later has its shipped value. */
@ApplicationScoped
public class SettingsRows {

    private static final TypeReference<Map<SoftCriterion, Integer>> WEIGHTS = new TypeReference<>() {};
    private static final TypeReference<Map<Parameter, Integer>> PARAMETERS = new TypeReference<>() {};

    private final Statements sql;
    private final ObjectMapper json;

    SettingsRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The last version written before an instant. */
    public Optional<KeptSettings> find(String tenant, Instant before, Settings shipped) {
        return sql.find("""
                select * from matching_settings where tenant_id = ? and changed_at < ?
                 order by version desc limit 1""", List.of(tenant, before), row -> read(row, shipped));
    }

    private KeptSettings read(ResultSet row, Settings shipped) throws SQLException {
        try {
            Map<SoftCriterion, Integer> weights = json.readValue(row.getString("weights"), WEIGHTS);
            Map<Parameter, Integer> parameters = json.readValue(row.getString("parameters"), PARAMETERS);
            return new KeptSettings(
                    row.getInt("version"),
                    Optional.of(Statements.instant(row, "changed_at")),
                    shipped.with(weights, parameters));
        } catch (JsonProcessingException e) {
            throw new SQLException("matching_settings row with unreadable json", e);
        }
    }

    /** False when somebody wrote this version first. */
    public boolean add(String tenant, UUID id, KeptSettings next, Instant now) {
        try {
            return sql.change(
                            """
                            insert into matching_settings (id, tenant_id, version, weights, parameters, changed_at)
                            values (?, ?, ?, ?::jsonb, ?::jsonb, ?)""",
                            List.of(
                                    id,
                                    tenant,
                                    next.version(),
                                    text(next.settings().weights()),
                                    text(next.settings().parameters()),
                                    now))
                    == 1;
        } catch (KeyTaken taken) {
            return false;
        }
    }

    private String text(Map<?, Integer> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are not writable as json", e);
        }
    }
}
