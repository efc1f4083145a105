package fr.maillage.registry.membership.api;

import fr.maillage.registry.membership.domain.Membership.Content;
import fr.maillage.registry.membership.domain.MembershipRole;
import fr.maillage.registry.membership.domain.MembershipSource;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may correct of a membership, and the reason that the history keeps. */
@Schema(
        name = "MembershipChange",
        description =
                "Correction d'une saisie ; un membre absent reste, null efface. / Correction; an absent member stays, null removes.")
public record MembershipChangeRequest(
        @NotNull @Schema(description = "Rôle. / Role.", examples = "LEADER")
        MembershipRole role,

        @NotNull @Schema(description = "Premier jour. / First day.")
        LocalDate from,

        @Nullable @Schema(description = "Dernier jour, compris. / Last day, included.")
        LocalDate to,

        @NotNull @Schema(description = "Qui l'a dit. / Who said so.", examples = "CONVENTION")
        MembershipSource source,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {

    static MembershipChangeRequest from(Content content) {
        return new MembershipChangeRequest(content.role(), content.from(), content.to(), content.source(), null);
    }

    Content toContent() {
        return new Content(role, from, to, source);
    }
}
