package fr.maillage.integration.datasubject;

import fr.maillage.integration.IntegrationProblem;
import fr.maillage.integration.datasubject.domain.RequestRules.Breach;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.util.List;
import java.util.UUID;

/** What is refused of requests, as problems. */
final class RequestRefusals {

    private RequestRefusals() {}

    /** Not there, or another organization's: one answer for both. */
    static Problem notFound(UUID id) {
        return Problem.of(
                IntegrationProblem.DATA_SUBJECT_REQUEST_NOT_FOUND,
                "Votre organisation n’a pas de demande %s.".formatted(id),
                "Your organization has no request %s.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach -> new Violation(
                        breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en()), null, breach.source()))
                .toList();
        return Problem.of(
                        IntegrationProblem.DATA_SUBJECT_REQUEST_REFUSED,
                        violations.getFirst().message())
                .with(violations);
    }

    static Problem missing(String pointer, RequestState to, String source) {
        return breached(List.of(new Breach(
                pointer,
                "required",
                "« %s » manque : attendu pour passer à %s.".formatted(pointer.substring(1), to),
                "\"%s\" is missing: expected to move to %s.".formatted(pointer.substring(1), to),
                source)));
    }

    static Problem stale(SubjectRequest present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La demande a changé entre-temps : sa version %d n’est plus l’actuelle.".formatted(present.version()),
                "The request changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    static Problem transition(SubjectRequest request, RequestState to) {
        String allowed = String.join(
                ", ", request.state().allowed().stream().map(Enum::name).toList());
        return Problem.of(
                IntegrationProblem.DATA_SUBJECT_TRANSITION_REFUSED,
                "De %s vers %s : impossible ; états possibles : %s."
                        .formatted(request.state(), to, allowed.isEmpty() ? "aucun" : allowed),
                "From %s to %s: not possible; possible states: %s."
                        .formatted(request.state(), to, allowed.isEmpty() ? "none" : allowed));
    }

    static Problem nothingToTakeUp() {
        return Problem.of(
                IntegrationProblem.DATA_SUBJECT_TRANSITION_REFUSED,
                "Aucun service n’a refusé sa part : ceux qui n’ont pas répondu sont redemandés d’eux-mêmes.",
                "No service has refused its part: those that have not answered are asked again by themselves.");
    }

    static Problem noProof(SubjectRequest request) {
        return Problem.of(
                IntegrationProblem.DATA_SUBJECT_NOT_EXECUTED,
                "La demande est %s : une preuve existe quand tous les services ont répondu.".formatted(request.state()),
                "The request is %s: there is a proof once every service has answered.".formatted(request.state()));
    }

    static Problem noPackage(SubjectRequest request) {
        return Problem.of(
                IntegrationProblem.DATA_SUBJECT_NOT_EXECUTED,
                "Demande %s en état %s : un dossier existe pour un accès exécuté."
                        .formatted(request.kind(), request.state()),
                "Request %s in state %s: there is a package for an executed access."
                        .formatted(request.kind(), request.state()));
    }

    static Problem packageGone(SubjectRequest request) {
        return Problem.of(
                IntegrationProblem.DATA_SUBJECT_PACKAGE_GONE,
                "Le dossier a été détruit à son terme, le %s ; enregistrez une nouvelle demande."
                        .formatted(request.packageUntil()),
                "The package was destroyed at its term, on %s; register a new request."
                        .formatted(request.packageUntil()));
    }
}
