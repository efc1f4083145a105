package fr.maillage.registry.localknowledge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeAction;
import fr.maillage.registry.localknowledge.domain.KnowledgeChange;
import fr.maillage.registry.localknowledge.domain.KnowledgeChange.FactChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of each knowledge, newest first, along local_knowledge_change_version_key; confidential ones sealed. */
@ApplicationScoped
public class KnowledgeHistory {

    private static final TypeReference<List<FactChange>> CHANGES = new TypeReference<>() {};

    private final Statements statements;
    private final FieldSeal seal;
    private final ObjectMapper json;

    KnowledgeHistory(Statements statements, FieldSeal seal, ObjectMapper json) {
        this.statements = statements;
        this.seal = seal;
        this.json = json;
    }

    public void add(Knowledge knowledge, KnowledgeChange change) {
        UUID id = UUID.randomUUID();
        statements.change(
                """
                insert into local_knowledge_change
                       (id, tenant_id, knowledge_id, version, action, changes, sealed, reason, subject, at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""",
                Arrays.<@Nullable Object>asList(
                        id,
                        knowledge.tenant(),
                        knowledge.id(),
                        change.version(),
                        change.action().name(),
                        text(part(change, false)),
                        sealed(id, knowledge.tenant(), part(change, true)),
                        change.reason(),
                        change.subject(),
                        change.at()));
    }

    /** The steps before a version, confidential changes and reasons only when they are asked for. */
    public List<KnowledgeChange> list(
            String tenant, UUID knowledge, int beforeVersion, int limit, boolean confidential) {
        return statements.list("""
                select * from local_knowledge_change where tenant_id = ? and knowledge_id = ? and version < ?
                 order by version desc limit ?""", List.of(tenant, knowledge, beforeVersion, limit), row -> read(row, confidential));
    }

    private KnowledgeChange read(ResultSet row, boolean confidential) throws SQLException {
        List<FactChange> changes = new ArrayList<>(changes(row.getString("changes")));
        byte[] sealed = row.getBytes("sealed");
        boolean broken = false;
        if (confidential && sealed != null) {
            SealedPlace place = place(row.getObject("id", UUID.class), row.getString("tenant_id"));
            byte[] opened = seal.tryOpen(place, sealed);
            broken = opened == null;
            changes.addAll(opened == null ? List.of() : changes(new String(opened, StandardCharsets.UTF_8)));
        }
        return new KnowledgeChange(
                row.getInt("version"),
                KnowledgeAction.valueOf(row.getString("action")),
                changes,
                broken,
                confidential ? row.getString("reason") : null,
                row.getString("subject"),
                Statements.instant(row, "at"));
    }

    private static List<FactChange> part(KnowledgeChange change, boolean confidential) {
        return change.changes().stream()
                .filter(one -> one.confidential() == confidential)
                .toList();
    }

    private byte @Nullable [] sealed(UUID id, String tenant, List<FactChange> changes) {
        return changes.isEmpty()
                ? null
                : seal.close(place(id, tenant), text(changes).getBytes(StandardCharsets.UTF_8));
    }

    private static SealedPlace place(UUID id, String tenant) {
        return new SealedPlace("local_knowledge_change", "sealed", id, tenant);
    }

    private String text(List<FactChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are not writable as json");
        }
    }

    private List<FactChange> changes(String text) {
        try {
            return json.readValue(text, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("changes are not readable as json");
        }
    }
}
