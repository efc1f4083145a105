package fr.maillage.registry.localknowledge;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeChange;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Breach;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.localknowledge.domain.KnowledgeState;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.localknowledge.store.KnowledgeCodes;
import fr.maillage.registry.localknowledge.store.KnowledgeHistory;
import fr.maillage.registry.localknowledge.store.KnowledgeRepository;
import fr.maillage.registry.quality.domain.Quality.Local;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Local knowledge, to be read by the organization whose it is. Each reading leaves its mark in the audit trail. */
@ApplicationScoped
@Transactional
public class LocalKnowledgeService {

    /** The word under which it is protected, told of and audited; nothing of it is ever shared. */
    public static final String TYPE = "local-knowledge";

    /** Expiry is counted in days of the mainland: nothing here turns on hours. */
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    private final KnowledgeRepository repository;
    private final KnowledgeHistory history;
    private final KnowledgeCodes codes;
    private final Audit audit;
    private final Clock clock;

    LocalKnowledgeService(
            KnowledgeRepository repository, KnowledgeHistory history, KnowledgeCodes codes, Audit audit, Clock clock) {
        this.repository = repository;
        this.history = history;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known, and what is remarked of it. */
    public record Seen(KnowledgeSheet sheet, List<Breach> remarks) {

        public Seen {
            remarks = List.copyOf(remarks);
        }
    }

    /** Archived knowledge stays readable; what others know is not found. */
    public Seen get(String tenant, Subject subject, Sight sight) {
        Knowledge knowledge = own(tenant, subject);
        if (knowledge.sealBroken() && sight == Sight.FULL) {
            throw KnowledgeRefusals.unreadable(subject);
        }
        mark("local-knowledge.read", List.of(subject.id()), sight, tenant);
        return seen(knowledge, sight);
    }

    /** What is known of a page of people, in one query and one audit entry; who is not in the answer is not known. */
    public Map<String, KnowledgeSheet> ofProfessionals(String tenant, Sight sight, Collection<String> ids) {
        Map<String, KnowledgeSheet> sheets = new LinkedHashMap<>();
        LocalDate today = today();
        repository.list(tenant, SubjectType.PROFESSIONAL, ids, sight == Sight.FULL).stream()
                .filter(knowledge -> knowledge.state() == KnowledgeState.ACTIVE)
                .forEach(knowledge -> sheets.put(
                        knowledge.subject().id(), new KnowledgeSheets(knowledge, sight, today, codes).sheet()));
        if (!sheets.isEmpty()) {
            mark("local-knowledge.list", List.copyOf(sheets.keySet()), sight, tenant);
        }
        return sheets;
    }

    /**
     * What the organization's knowledge is worth for the quality of a page of records, without any of its facts and
     * therefore without a mark; for callers who have a {@link Sight}, others are {@code NOT_ASKED}.
     */
    public Map<String, Local> worth(String tenant, SubjectType type, Collection<String> ids) {
        Map<String, Boolean> expired = repository.expired(tenant, type, ids, today());
        Map<String, Local> worth = new LinkedHashMap<>();
        ids.forEach(id -> {
            Boolean past = expired.get(id);
            worth.put(id, past == null ? Local.NOTHING : past ? Local.EXPIRED : Local.GOOD);
        });
        return worth;
    }

    /** The steps before a version, newest first. */
    public List<KnowledgeChange> history(String tenant, Subject subject, int beforeVersion, int limit, Sight sight) {
        Knowledge knowledge = own(tenant, subject);
        mark("local-knowledge.history", List.of(subject.id()), sight, tenant);
        return history.list(tenant, knowledge.id(), beforeVersion, limit, sight == Sight.FULL);
    }

    Knowledge own(String tenant, Subject subject) {
        return repository.find(tenant, subject).orElseThrow(() -> KnowledgeRefusals.notFound(subject.id()));
    }

    Seen seen(Knowledge knowledge, Sight sight) {
        return new Seen(
                new KnowledgeSheets(knowledge, sight, today(), codes).sheet(),
                KnowledgeRules.remarks(knowledge.facts()));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LEGAL_ZONE));
    }

    private void mark(String operation, List<String> ids, Sight sight, String tenant) {
        FieldClass shown = sight == Sight.FULL ? FieldClass.SENSITIVE : FieldClass.PROFESSIONAL;
        audit.granted(new Access(operation, TYPE, ids, shown, tenant));
    }
}
