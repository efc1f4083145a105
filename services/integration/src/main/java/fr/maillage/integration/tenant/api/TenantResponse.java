package fr.maillage.integration.tenant.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.tenant.domain.Effect;
import fr.maillage.integration.tenant.domain.FirstUser;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantKind;
import fr.maillage.integration.tenant.domain.TenantState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization of the platform. Nothing of its business is here, nor of its people beyond an account's identifier. */
@Schema(name = "Tenant")
public record TenantResponse(
        @Schema(description = "SIREN, ou mot choisi. / SIREN, or chosen word.", examples = "243100518")
        String alias,

        @Schema(description = "Identifiant dans les évènements. / Identifier in events.")
        UUID id,

        CodedValue kind,
        @Schema(examples = "Toulouse Métropole") String name,
        @Nullable String domain,
        List<String> departments,
        List<String> communeCodes,
        TenantState state,
        @Schema(examples = "Active") String stateLabel,
        @Schema(examples = "Active") String stateLabelEn,
        List<TenantState> allowedTransitions,
        EffectResponse effect,
        @Nullable FirstUserResponse firstUser,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** Whether Keycloak already has this version. */
    @Schema(
            name = "TenantEffect",
            description =
                    "Ce que Keycloak a déjà de cette version ; PENDING est repris sans intervention. / What Keycloak has of this version; PENDING goes on by itself.")
    public record EffectResponse(
            Effect.Progress state, @Nullable CodedValue reason) {

        static EffectResponse from(Effect effect) {
            Effect.Reason reason = effect.reason();
            return new EffectResponse(
                    effect.progress(), reason == null ? null : new CodedValue(reason.code(), reason.fr(), reason.en()));
        }
    }

    /** The account it began with. */
    @Schema(name = "FirstUser")
    public record FirstUserResponse(
            @Schema(examples = "health-officer") String role,

            @Nullable @Schema(description = "Compte dans Keycloak, une fois créé. / Account in Keycloak, once made.")
            String account,

            @Schema(
                    description =
                            "Comment la personne se connecte la première fois : invitation, operator-sets-password, pending. Aucun mot de passe ne passe par cette API. / How the person signs in first. No password goes through this API.")
            CodedValue signIn) {

        static FirstUserResponse from(FirstUser user, boolean invitations) {
            return new FirstUserResponse(user.role(), user.account(), signIn(user, invitations));
        }

        private static CodedValue signIn(FirstUser user, boolean invitations) {
            if (user.account() == null) {
                return new CodedValue("pending", "Le compte n’existe pas encore.", "The account does not exist yet.");
            }
            return invitations
                    ? new CodedValue(
                            "invitation",
                            "Par le lien reçu par courriel, qui fait choisir un mot de passe.",
                            "By the link received by e-mail, which has a password chosen.")
                    : new CodedValue(
                            "operator-sets-password",
                            "Un administrateur de Keycloak pose un mot de passe temporaire et le remet en main propre ; il est changé à la première connexion.",
                            "An administrator of Keycloak sets a temporary password and hands it over in person; it is changed at first sign-in.");
        }
    }

    static TenantResponse from(Tenant tenant, boolean invitations) {
        TenantKind kind = tenant.definition().kind();
        FirstUser user = tenant.firstUser();
        return new TenantResponse(
                tenant.alias(),
                tenant.id(),
                new CodedValue(kind.code(), kind.fr(), kind.en()),
                tenant.definition().name(),
                tenant.definition().domain(),
                tenant.definition().departments(),
                tenant.definition().communeCodes(),
                tenant.state(),
                tenant.state().fr(),
                tenant.state().en(),
                tenant.state().allowed(),
                EffectResponse.from(tenant.effect()),
                user == null ? null : FirstUserResponse.from(user, invitations),
                tenant.version(),
                tenant.createdAt(),
                tenant.changedAt());
    }
}
