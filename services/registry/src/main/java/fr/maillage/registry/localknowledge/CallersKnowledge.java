package fr.maillage.registry.localknowledge;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.quality.domain.Quality.Local;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Local knowledge beside the records that somebody reads: of the one organization they act for, as far as their role sees. */
@ApplicationScoped
public class CallersKnowledge {

    private final LocalKnowledgeService knowledge;
    private final Caller caller;
    private final Audit audit;

    CallersKnowledge(LocalKnowledgeService knowledge, Caller caller, Audit audit) {
        this.knowledge = knowledge;
        this.caller = caller;
        this.audit = audit;
    }

    /** Refuses those whose role sees nothing of it (403) and those who act for no organization, or several (403). */
    public Sight sight() {
        Optional<Sight> sight = Sight.of(caller.roles());
        if (sight.isEmpty()) {
            audit.denied(new Access(
                    "local-knowledge.list", LocalKnowledgeService.TYPE, List.of(), FieldClass.PROFESSIONAL, ""));
            throw Problem.of(
                    StandardProblem.FORBIDDEN,
                    "« expand=localKnowledge » demande le rôle health-officer ou planner.",
                    "\"expand=localKnowledge\" asks for role health-officer or planner.");
        }
        caller.tenant();
        return sight.get();
    }

    /** What is known of a page of people; refuses like {@link #sight()}. */
    public Map<String, KnowledgeSheet> ofProfessionals(Collection<String> ids) {
        return knowledge.ofProfessionals(caller.tenant(), sight(), ids);
    }

    /** What it is worth for the quality of a page of records; {@code NOT_ASKED} for all others. */
    public Map<String, Local> worth(SubjectType type, Collection<String> ids) {
        boolean seen =
                Sight.of(caller.roles()).isPresent() && caller.organizations().size() == 1;
        return seen && !ids.isEmpty()
                ? knowledge.worth(caller.tenant(), type, ids)
                : ids.stream().distinct().collect(Collectors.toMap(id -> id, _ -> Local.NOT_ASKED));
    }
}
