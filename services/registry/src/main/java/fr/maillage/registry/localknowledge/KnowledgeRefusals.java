package fr.maillage.registry.localknowledge;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules.Breach;
import fr.maillage.registry.localknowledge.domain.Subject;
import java.util.List;

/** What is refused of local knowledge, as problems. */
final class KnowledgeRefusals {

    private KnowledgeRefusals() {}

    /** Nothing known by this organization: the same answer whatever others know, and whether the subject exists or not. */
    static Problem unreadable(Subject subject) {
        return Problem.of(
                RegistryProblem.LOCAL_KNOWLEDGE_UNREADABLE,
                "La connaissance locale de %s contient des faits scellés qu'aucune clé de l'installation n'ouvre : l'exploitant doit rendre la clé, ou remplacez-la entière (PUT)."
                        .formatted(subject.id()),
                "The local knowledge of %s holds sealed facts that no key of this installation opens: the operator has to give the key back, or replace it whole (PUT)."
                        .formatted(subject.id()));
    }

    /** Whoever objected is not written about again; what is known of others stays out of the answer. */
    static Problem opposed(Subject subject) {
        Text message = Text.of(
                "%s s'est opposé au traitement par votre organisation, ou a obtenu l'effacement : rien ne s'écrit plus sur cette personne."
                        .formatted(subject.id()),
                "%s objected to your organization's processing, or obtained erasure: nothing is written about this person any more."
                        .formatted(subject.id()));
        return Problem.of(RegistryProblem.DATA_SUBJECT_OPPOSED, message)
                .with(List.of(new Violation("", "data-subject-opposed", message, null, "RGPD art. 21(1), 17(1)(c)")));
    }

    static Problem notFound(String id) {
        return Problem.of(
                RegistryProblem.LOCAL_KNOWLEDGE_NOT_FOUND,
                "Aucune connaissance locale de votre organisation sur %s.".formatted(id),
                "No local knowledge of your organization about %s.".formatted(id));
    }

    static Problem unknownSubject(Subject subject) {
        return switch (subject.type()) {
            case PROFESSIONAL ->
                Problem.of(
                        RegistryProblem.PROFESSIONAL_NOT_FOUND,
                        "Aucun professionnel %s au registre.".formatted(subject.id()),
                        "No professional %s in the registry.".formatted(subject.id()));
            case STRUCTURE ->
                Problem.of(
                        RegistryProblem.STRUCTURE_NOT_FOUND,
                        "Aucune structure %s au registre.".formatted(subject.id()),
                        "No structure %s in the registry.".formatted(subject.id()));
        };
    }

    /** Values that are none are 400, values that a rule refuses 422; a request with both is 400. */
    static Problem breached(List<Breach> breaches) {
        boolean malformed = breaches.stream().anyMatch(Breach::malformed);
        ProblemCode code = malformed ? StandardProblem.INVALID_REQUEST : RegistryProblem.LOCAL_KNOWLEDGE_REFUSED;
        List<Violation> violations =
                breaches.stream().map(KnowledgeRefusals::violation).toList();
        return Problem.of(code, violations.getFirst().message()).with(violations);
    }

    static Violation violation(Breach breach) {
        return new Violation(
                breach.pointer(),
                breach.code(),
                Text.of(breach.fr(), breach.en()),
                breach.ruleId(),
                breach.ruleId() == null ? null : "domain handbook 7.1");
    }

    static Problem stale(Knowledge present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La connaissance locale a changé entre-temps : sa version %d n’est plus l’actuelle."
                        .formatted(present.version()),
                "The local knowledge changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    /** Somebody wrote the first version between the look and the write. */
    static Problem appeared(Subject subject) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "Une connaissance locale sur %s vient d’être écrite : relisez-la.".formatted(subject.id()),
                "Local knowledge about %s was just written: read it again.".formatted(subject.id()));
    }

    static Problem archived(Subject subject) {
        return Problem.of(
                RegistryProblem.LOCAL_KNOWLEDGE_ARCHIVED,
                "La connaissance locale sur %s est archivée ; remplacez-la (PUT) pour la rétablir."
                        .formatted(subject.id()),
                "The local knowledge about %s is archived; replace it (PUT) to restore it.".formatted(subject.id()));
    }
}
