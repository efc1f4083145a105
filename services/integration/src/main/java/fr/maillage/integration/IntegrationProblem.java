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
    RIGHTS_WITHDRAWN(
            403,
            Text.of("Droit retiré", "Rights withdrawn"),
            Text.of(
                    "Le jeton est encore valide, mais le compte ou le client est désactivé, ou n’a plus le rôle : vérifié à l’instant auprès du fournisseur d’identité.",
                    "The token is still valid, but the account or client is disabled, or no longer has the role: just checked with the identity provider."));

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
