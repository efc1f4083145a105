package fr.maillage.registry.caretier.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.caretier.domain.CareTiers;
import fr.maillage.registry.caretier.domain.TierList;
import fr.maillage.registry.caretier.domain.TierRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of each organization, one row by care_tier_list_tenant_key. */
@ApplicationScoped
public class TierRepository {

    private static final TypeReference<List<TierRule>> RULES = new TypeReference<>() {};

    private final Statements statements;
    private final ObjectMapper json;

    TierRepository(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    /** A list and the id by which it is told of. */
    public record Kept(UUID id, TierList list) {}

    public Optional<Kept> find(String tenant) {
        return statements.find(
                "select * from care_tier_list where tenant_id = ?",
                List.of(tenant),
                row -> new Kept(
                        row.getObject("id", UUID.class),
                        new TierList(
                                new CareTiers(rules(row.getString("rules"))),
                                false,
                                row.getString("source"),
                                row.getObject("as_of", LocalDate.class),
                                row.getInt("version"))));
    }

    /** False when somebody wrote one meanwhile. */
    public boolean add(String tenant, Kept kept, Instant now) {
        try {
            return statements.change(
                            """
                            insert into care_tier_list (rules, source, as_of, version, changed_at, tenant_id, id)
                            values (?::jsonb, ?, ?, ?, ?, ?, ?)""",
                            List.of(
                                    text(kept.list().tiers().rules()),
                                    kept.list().source(),
                                    kept.list().asOf(),
                                    kept.list().version(),
                                    now,
                                    tenant,
                                    kept.id()))
                    == 1;
        } catch (KeyTaken taken) {
            return false;
        }
    }

    /** False when somebody changed it meanwhile. */
    public boolean change(String tenant, Kept kept, Instant now) {
        return statements.change(
                        """
                        update care_tier_list set rules = ?::jsonb, source = ?, as_of = ?, version = ?, changed_at = ?
                         where tenant_id = ? and version = ?""",
                        List.of(
                                text(kept.list().tiers().rules()),
                                kept.list().source(),
                                kept.list().asOf(),
                                kept.list().version(),
                                now,
                                tenant,
                                kept.list().version() - 1))
                == 1;
    }

    private List<TierRule> rules(String text) {
        try {
            return json.readValue(text, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored list of tiers is not readable", e);
        }
    }

    private String text(List<TierRule> rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tiers are not writable as json", e);
        }
    }
}
