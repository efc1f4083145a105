package fr.maillage.integration;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What the integration service refuses, beside what HTTP itself does. */
public enum IntegrationProblem implements ProblemCode {
    TENANT_NOT_FOUND(
            404,
            Text.of("Organisation introuvable", "Tenant not found"),
            Text.of("Aucune organisation n’a cet alias.", "No organization has this alias.")),
    TENANT_EXISTS(
            409,
            Text.of("Organisation déjà connue", "Tenant already exists"),
            Text.of(
                    "L’alias, le nom (casse et accents mis à part) ou le domaine est déjà celui d’une organisation.",
                    "The alias, the name (case and accents aside) or the domain already belongs to an organization.")),
    TENANT_TRANSITION_REFUSED(
            409,
            Text.of("Transition impossible", "Transition refused"),
            Text.of(
                    "L’état actuel ne mène pas à l’état demandé ; la réponse nomme ceux où il mène.",
                    "The current state does not lead to the one asked for; the answer names those it leads to.")),
    FIRST_USER_SETTLED(
            409,
            Text.of("Premier compte déjà traité", "First user already settled"),
            Text.of(
                    "Le premier compte ne se corrige que tant que la création est en cours ou en échec.",
                    "The first user can be corrected only while the creation is under way or has failed.")),
    CLIENT_NOT_FOUND(
            404,
            Text.of("Client introuvable", "Client not found"),
            Text.of("Votre organisation n’a pas ce client.", "Your organization has no such client.")),
    CLIENT_REFUSED(
            422,
            Text.of("Client refusé", "Client refused"),
            Text.of(
                    "Nom déjà pris, portée ou palier que vous ne pouvez pas donner, territoire hors de l’organisation, clé ou adresse de clés invalide, ou trop de clients ; `violations` dit quoi.",
                    "Name taken, scope or tier that you cannot give, territory outside of the organization, invalid key or address of keys, or too many clients; `violations` tells which.")),
    CLIENT_TRANSITION_REFUSED(
            409,
            Text.of("Transition impossible", "Transition refused"),
            Text.of(
                    "L’état actuel du client ne mène pas à l’état demandé ; la réponse nomme ceux où il mène.",
                    "The client's state does not lead to the one asked for; the answer names those it leads to.")),
    CLIENT_DELETED(
            409,
            Text.of("Client supprimé", "Client deleted"),
            Text.of(
                    "Un client supprimé ne change plus et ne revient pas.",
                    "A deleted client does not change any more and does not come back.")),
    CLIENT_KEYS_REFUSED(
            409,
            Text.of("Clés du client", "Keys of the client"),
            Text.of(
                    "Un client a une clé, ou deux pendant que l’une remplace l’autre ; ou bien celles de son adresse, qui changent là-bas.",
                    "A client has one key, or two while one replaces the other; or else those of its address, which change there.")),
    CLIENT_KEY_NOT_FOUND(
            404,
            Text.of("Clé introuvable", "Key not found"),
            Text.of("Le client n’a pas de clé de cet identifiant.", "The client has no key of this id.")),
    RIGHTS_WITHDRAWN(
            403,
            Text.of("Droit retiré", "Rights withdrawn"),
            Text.of(
                    "Le jeton est encore valide, mais le compte ou le client est désactivé, ou n’a plus le rôle : vérifié à l’instant auprès du fournisseur d’identité.",
                    "The token is still valid, but the account or client is disabled, or no longer has the role: just checked with the identity provider.")),
    DATA_SUBJECT_REQUEST_NOT_FOUND(
            404,
            Text.of("Demande introuvable", "Request not found"),
            Text.of("Votre organisation n’a pas cette demande.", "Your organization has no such request.")),
    DATA_SUBJECT_REQUEST_REFUSED(
            422,
            Text.of("Demande refusée", "Request refused"),
            Text.of(
                    "Ce que la loi demande manque ou ne va pas ; `violations` dit quoi, avec l’article.",
                    "What the law asks for is missing or wrong; `violations` tells which, with the article.")),
    DATA_SUBJECT_TRANSITION_REFUSED(
            409,
            Text.of("Transition impossible", "Transition refused"),
            Text.of(
                    "L’état actuel de la demande ne mène pas à l’état demandé ; la réponse nomme ceux où il mène.",
                    "The request's state does not lead to the one asked for; the answer names those it leads to.")),
    DATA_SUBJECT_NOT_EXECUTED(
            409,
            Text.of("Demande pas encore exécutée", "Request not executed yet"),
            Text.of(
                    "Preuve et dossier existent quand tous les services ont répondu ; le dossier, d’un accès seulement.",
                    "Proof and package exist once every service has answered; the package, of an access only.")),
    DATA_SUBJECT_PACKAGE_GONE(
            410,
            Text.of("Dossier détruit", "Package destroyed"),
            Text.of(
                    "Le dossier d’un accès est détruit à son terme ; une nouvelle demande en fait un autre.",
                    "The package of an access is destroyed at its term; a new request makes another one.")),
    WEBHOOK_NOT_FOUND(
            404,
            Text.of("Webhook introuvable", "Webhook not found"),
            Text.of(
                    "Votre organisation n’a pas de webhook de cet identifiant, ou il a été supprimé.",
                    "Your organization has no webhook of this identifier, or it was deleted.")),
    WEBHOOK_DELIVERY_NOT_FOUND(
            404,
            Text.of("Envoi introuvable", "Delivery not found"),
            Text.of(
                    "Ce webhook n’a pas d’envoi de cet identifiant, ou le journal ne le garde plus.",
                    "This webhook has no delivery of this identifier, or the log no longer keeps it.")),
    WEBHOOK_URL_REFUSED(
            422,
            Text.of("Adresse de webhook refusée", "Webhook address refused"),
            Text.of(
                    "Un webhook s’envoie en https à un nom public : ni nombre, ni identifiants, ni port inhabituel, ni nom qui mène à une adresse privée.",
                    "A webhook is sent over https to a public name: no number, no credentials, no unusual port, no name that leads to a private address.")),
    WEBHOOK_LIMIT_REACHED(
            409,
            Text.of("Trop de webhooks", "Too many webhooks"),
            Text.of(
                    "L’organisation a déjà autant de webhooks que permis. Supprimez-en un.",
                    "The organization already has as many webhooks as allowed. Delete one.")),
    WEBHOOK_TRANSITION_REFUSED(
            409,
            Text.of("Transition impossible", "Transition refused"),
            Text.of(
                    "L’état actuel du webhook ne mène pas à l’état demandé ; la réponse nomme ceux où il mène.",
                    "The current state of the webhook does not lead to the one asked for; the answer names those it leads to.")),
    WEBHOOK_DISABLED(
            409,
            Text.of("Webhook désactivé", "Webhook disabled"),
            Text.of(
                    "Rien n’est envoyé d’un webhook désactivé : réactivez-le d’abord.",
                    "Nothing is sent of a disabled webhook: activate it first.")),
    WEBHOOK_PINGS_WAITING(
            409,
            Text.of("Trop de messages d’essai", "Too many test messages"),
            Text.of(
                    "Autant de messages d’essai que permis attendent déjà leur envoi.",
                    "As many test messages as allowed are waiting to be sent.")),
    WEBHOOK_REPLAY_REFUSED(
            409,
            Text.of("Renvoi impossible", "Replay refused"),
            Text.of(
                    "L’envoi est encore en cours, ou il y a trop d’évènements dans cet intervalle.",
                    "The delivery is still under way, or there are too many events in this range."));

    private final int status;
    private final Text title;
    private final Text explanation;

    IntegrationProblem(int status, Text title, Text explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text explanation() {
        return explanation;
    }
}
