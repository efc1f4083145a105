package fr.maillage.premises.request;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestState;
import java.util.List;
import java.util.UUID;

/** What is refused of requests, as problems. */
final class RequestRefusals {

    private RequestRefusals() {}

    /** Not there, or not to be seen: one answer for both. */
    static Problem notFound(UUID id) {
        return Problem.of(
                RequestProblem.REQUEST_NOT_FOUND,
                "Aucune demande %s que vous puissiez voir.".formatted(id),
                "No request %s that you may see.".formatted(id));
    }

    static Problem shareNotFound(UUID id) {
        return Problem.of(
                RequestProblem.REQUEST_SHARE_NOT_FOUND,
                "Aucun partage %s en cours de cette demande.".formatted(id),
                "No open share %s of this request.".formatted(id));
    }

    static Problem stale(Request present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "La demande a changé entre-temps : sa version %d n'est plus l'actuelle.".formatted(present.version()),
                "The request changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    static Problem archived(Request request) {
        return Problem.of(
                RequestProblem.REQUEST_ARCHIVED,
                "La demande %s est archivée et ne change plus.".formatted(request.id()),
                "Request %s is archived and no longer changes.".formatted(request.id()));
    }

    static Problem transition(Request request, RequestState to) {
        return Transitions.refused(
                RequestProblem.REQUEST_TRANSITION_REFUSED,
                request.state(),
                to,
                request.state().allowedTransitions());
    }

    /** What the organization alone decides. */
    static Problem officersAlone(String fr, String en) {
        return Problem.of(StandardProblem.FORBIDDEN, fr, en);
    }

    /** An elected official, and whoever has no business with requests. */
    static Problem aggregatesOnly() {
        return Problem.of(
                StandardProblem.FORBIDDEN,
                "Votre rôle ne voit aucune demande, même sans nom ; les chiffres d'ensemble sont à /api/premises/v1/statistics.",
                "Your role sees no request, not even without a name; the aggregates are at /api/premises/v1/statistics.");
    }

    static Problem opposed(String pointer) {
        Text message = Text.of(
                "Cette personne s'est opposée à ce que votre organisation écrive sur elle ; attendu une demande sans son nom ni son contact.",
                "This person objected to your organization writing about her; a request without her name and contact is expected.");
        return Problem.of(RequestProblem.REQUEST_PERSON_OPPOSED, message)
                .with(List.of(
                        new Violation(pointer, "data-subject-opposed", message, null, "RGPD art. 21(1), 17(1)(c)")));
    }
}
