package fr.maillage.integration.client;

import fr.maillage.integration.IntegrationProblem;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientRules.Breach;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.problem.Violation;
import java.util.List;
import java.util.UUID;

/** What is refused of machine clients, as problems. */
final class ClientRefusals {

    private ClientRefusals() {}

    /** Not there, or another organization's: one answer for both. */
    static Problem notFound(UUID id) {
        return Problem.of(
                IntegrationProblem.CLIENT_NOT_FOUND,
                "Votre organisation n’a pas de client %s.".formatted(id),
                "Your organization has no client %s.".formatted(id));
    }

    static Problem breached(List<Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach -> Violation.of(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en())))
                .toList();
        return Problem.of(
                        IntegrationProblem.CLIENT_REFUSED, violations.getFirst().message())
                .with(violations);
    }

    static Problem nameTaken(String name) {
        return breached(List.of(new Breach(
                "/name",
                "name-taken",
                "Nom « %s » : un client de votre organisation le porte déjà (accents et casse ne comptent pas)."
                        .formatted(name),
                "Name \"%s\": a client of your organization has it already (accents and case do not count)."
                        .formatted(name))));
    }

    static Problem tooMany(int most) {
        return Problem.of(
                IntegrationProblem.CLIENT_REFUSED,
                "Votre organisation a déjà %d clients, le plus qu’elle puisse ; supprimez-en.".formatted(most),
                "Your organization has %d clients already, the most it may; delete some.".formatted(most));
    }

    static Problem stale(ApiClient present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "Le client a changé entre-temps : sa version %d n’est plus l’actuelle.".formatted(present.version()),
                "The client changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    static Problem deleted(ApiClient client) {
        return Problem.of(
                IntegrationProblem.CLIENT_DELETED,
                "Le client %s est supprimé ; créez-en un autre.".formatted(client.id()),
                "Client %s is deleted; create another one.".formatted(client.id()));
    }

    static Problem transition(ApiClient client, ClientState to) {
        return Transitions.refused(
                IntegrationProblem.CLIENT_TRANSITION_REFUSED,
                client.state(),
                to,
                client.state().allowed());
    }

    static Problem tooManyKeys(ApiClient client) {
        return Problem.of(
                IntegrationProblem.CLIENT_KEYS_REFUSED,
                "Le client a déjà %d clés ; retirez d’abord l’ancienne."
                        .formatted(client.keys().size()),
                "The client has %d keys already; remove the former one first."
                        .formatted(client.keys().size()));
    }

    static Problem lastKey(String kid) {
        return Problem.of(
                IntegrationProblem.CLIENT_KEYS_REFUSED,
                "« %s » est la seule clé du client ; ajoutez d’abord la suivante, ou désactivez le client."
                        .formatted(kid),
                "\"%s\" is the client's only key; add the next one first, or disable the client.".formatted(kid));
    }

    static Problem keysAtAddress() {
        return Problem.of(
                IntegrationProblem.CLIENT_KEYS_REFUSED,
                "Les clés de ce client sont celles de son adresse `keysUrl` : changez-les là-bas.",
                "The keys of this client are those of its address `keysUrl`: change them there.");
    }

    static Problem keysUploaded() {
        return Problem.of(
                IntegrationProblem.CLIENT_KEYS_REFUSED,
                "Les clés de ce client sont déposées ici, à aucune adresse : rien à relire.",
                "The keys of this client are uploaded here, at no address: there is nothing to fetch.");
    }

    static Problem noKey(String kid) {
        return Problem.of(
                IntegrationProblem.CLIENT_KEY_NOT_FOUND,
                "Le client n’a pas de clé « %s ».".formatted(kid),
                "The client has no key \"%s\".".formatted(kid));
    }
}
