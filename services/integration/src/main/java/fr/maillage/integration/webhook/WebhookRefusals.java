package fr.maillage.integration.webhook;

import fr.maillage.integration.IntegrationProblem;
import fr.maillage.integration.outside.domain.UrlPolicy.Refusal;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookState;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.problem.Violation;
import java.util.UUID;

/** Every refusal as a problem. What is not there and what is not the caller's read the same. */
final class WebhookRefusals {

    private WebhookRefusals() {}

    static Problem absent(UUID id) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_NOT_FOUND,
                "Aucun webhook « %s ».".formatted(id),
                "No webhook \"%s\".".formatted(id));
    }

    static Problem noDelivery(UUID id) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_DELIVERY_NOT_FOUND,
                "Aucun envoi « %s ».".formatted(id),
                "No delivery \"%s\".".formatted(id));
    }

    /** The address itself may hold a secret and is not repeated. */
    static Problem address(Refusal refusal) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_URL_REFUSED,
                new Violation(
                        "/url",
                        "url-" + refusal.code(),
                        Text.of(
                                "Adresse refusée : %s.".formatted(refusal.fr()),
                                "Address refused: %s.".formatted(refusal.en())),
                        "IN-09"));
    }

    static Problem limit(int limit) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_LIMIT_REACHED,
                "L’organisation a déjà %d webhooks.".formatted(limit),
                "The organization already has %d webhooks.".formatted(limit));
    }

    static Problem transition(Webhook webhook, WebhookState to) {
        return Transitions.refused(
                IntegrationProblem.WEBHOOK_TRANSITION_REFUSED,
                webhook.state(),
                to,
                webhook.state().allowed());
    }

    static Problem stillPending(UUID delivery) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_REPLAY_REFUSED,
                "L’envoi « %s » est encore en cours.".formatted(delivery),
                "Delivery \"%s\" is still under way.".formatted(delivery));
    }

    static Problem disabled(UUID id) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_DISABLED,
                "Le webhook « %s » est désactivé : rien n’est envoyé ; réactivez-le d’abord.".formatted(id),
                "Webhook \"%s\" is disabled: nothing is sent; activate it first.".formatted(id));
    }

    static Problem pingsWaiting(int limit) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_PINGS_WAITING,
                "%d messages d’essai attendent déjà : attendez leur envoi.".formatted(limit),
                "%d test messages are waiting already: wait until they are sent.".formatted(limit));
    }

    static Problem rangeTooLarge(int limit) {
        return Problem.of(
                IntegrationProblem.WEBHOOK_REPLAY_REFUSED,
                "Plus de %d évènements dans cet intervalle : découpez-le.".formatted(limit),
                "More than %d events in this range: cut it up.".formatted(limit));
    }
}
