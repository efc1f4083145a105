package fr.maillage.registry.localknowledge.store;

import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeState;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge in the database. Each read is one statement along local_knowledge_subject_key, whatever the number of subjects;
 * confidential facts are sealed beside the open ones and opened only when {@code confidential} is asked for.
 */
@ApplicationScoped
public class KnowledgeRepository {

    private static final String SUBJECTS = """
            select * from local_knowledge where tenant_id = ? and subject_type = ? and subject_id = any (?)""";

    private final Statements statements;
    private final FactJson json;
    private final FieldSeal seal;

    KnowledgeRepository(Statements statements, FactJson json, FieldSeal seal) {
        this.statements = statements;
        this.json = json;
        this.seal = seal;
    }

    /** Archived ones included. */
    public Optional<Knowledge> find(String tenant, Subject subject) {
        return list(tenant, subject.type(), List.of(subject.id()), true).stream()
                .findFirst();
    }

    /** Of many subjects at once, in no order. */
    public List<Knowledge> list(String tenant, SubjectType type, Collection<String> ids, boolean confidential) {
        return ids.isEmpty()
                ? List.of()
                : statements.list(SUBJECTS, List.of(tenant, type.name(), ids), row -> read(row, confidential));
    }

    /** Whether the registry has ever had this person or structure, ended ones included. */
    public boolean subjectIsKnown(Subject subject) {
        String present = switch (subject.type()) {
            case PROFESSIONAL -> "select 1 from professional where id = ?";
            case STRUCTURE -> "select 1 from visible_structure where id = ?";
        };
        return statements
                .find(present, List.of(subject.id()), row -> row.getInt(1))
                .isPresent();
    }

    /** As {@link #list}, and nobody else changes them before the transaction ends; in the order of their subjects. */
    public List<Knowledge> lock(String tenant, SubjectType type, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : statements.list(
                        SUBJECTS + " order by subject_id for update",
                        List.of(tenant, type.name(), ids),
                        row -> read(row, true));
    }

    /** Which of these are known, and whether one of their facts is past its date; nothing is opened for it. */
    public Map<String, Boolean> expired(String tenant, SubjectType type, Collection<String> ids, LocalDate today) {
        Map<String, Boolean> found = new HashMap<>();
        statements
                .list(
                        """
                        select subject_id, coalesce(first_expiry < ?, false) from local_knowledge
                         where tenant_id = ? and subject_type = ? and subject_id = any (?) and state = 'ACTIVE'""",
                        List.of(today, tenant, type.name(), ids),
                        row -> Map.entry(row.getString(1), row.getBoolean(2)))
                .forEach(subject -> found.put(subject.getKey(), subject.getValue()));
        return found;
    }

    /** Which of these people the registry has or had, and whether they are in its last file. */
    public Map<String, Boolean> professionals(Collection<String> ids) {
        Map<String, Boolean> found = new HashMap<>();
        statements
                .list(
                        "select id, active from professional where id = any (?)",
                        List.of(ids),
                        row -> Map.entry(row.getString(1), row.getBoolean(2)))
                .forEach(person -> found.put(person.getKey(), person.getValue()));
        return found;
    }

    /** False when somebody wrote the first version meanwhile. */
    public boolean add(Knowledge knowledge) {
        return statements.change(
                        """
                    insert into local_knowledge (facts, sealed, first_expiry, state, version, changed_at, created_at,
                                                 subject_type, subject_id, tenant_id, id)
                    values (?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, subject_type, subject_id) do nothing""",
                        values(
                                knowledge,
                                knowledge.createdAt(),
                                knowledge.subject().type().name(),
                                knowledge.subject().id(),
                                knowledge.tenant(),
                                knowledge.id()))
                == 1;
    }

    /** False when somebody changed it first. */
    public boolean change(Knowledge before, Knowledge after) {
        return statements.change("""
                        update local_knowledge set facts = ?::jsonb, sealed = ?, first_expiry = ?, state = ?,
                               version = ?, changed_at = ?
                         where tenant_id = ? and id = ? and version = ?""", values(after, before.tenant(), before.id(), before.version())) == 1;
    }

    private List<@Nullable Object> values(Knowledge knowledge, Object... last) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                json.write(part(knowledge, false)),
                sealed(knowledge),
                knowledge.firstExpiry().orElse(null),
                knowledge.state().name(),
                knowledge.version(),
                knowledge.changedAt()));
        values.addAll(List.of(last));
        return values;
    }

    private byte @Nullable [] sealed(Knowledge knowledge) {
        Map<Field, Fact> confidential = part(knowledge, true);
        return confidential.isEmpty()
                ? null
                : seal.close(
                        place(knowledge.id(), knowledge.tenant()),
                        json.write(confidential).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<Field, Fact> part(Knowledge knowledge, boolean confidential) {
        Map<Field, Fact> part = new EnumMap<>(Field.class);
        knowledge.facts().forEach((field, fact) -> {
            if (field.confidential() == confidential) {
                part.put(field, fact);
            }
        });
        return part;
    }

    private Knowledge read(ResultSet row, boolean confidential) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String tenant = row.getString("tenant_id");
        Map<Field, Fact> facts = new EnumMap<>(Field.class);
        facts.putAll(json.read(row.getString("facts")));
        byte[] sealed = row.getBytes("sealed");
        byte[] opened = confidential && sealed != null ? seal.tryOpen(place(id, tenant), sealed) : null;
        if (opened != null) {
            facts.putAll(json.read(new String(opened, StandardCharsets.UTF_8)));
        }
        return new Knowledge(
                id,
                tenant,
                new Subject(SubjectType.valueOf(row.getString("subject_type")), row.getString("subject_id")),
                facts,
                confidential && sealed != null && opened == null,
                KnowledgeState.valueOf(row.getString("state")),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    private static SealedPlace place(UUID id, String tenant) {
        return new SealedPlace("local_knowledge", "sealed", id, tenant);
    }
}
