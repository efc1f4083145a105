package fr.maillage.registry.membership.api;

import fr.maillage.registry.membership.domain.MembershipRole;
import fr.maillage.registry.membership.domain.MembershipState.MembershipMove;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An end, or a move to another structure. */
@Schema(
        name = "MembershipTransition",
        description =
                "Fin (ENDED), ou départ vers une autre structure (MOVED) : l'une finit et l'autre commence, ou rien. / An end, or a move: one ends and the next begins, or nothing.")
public record MembershipTransitionRequest(
        @NotNull @Schema(description = "ENDED ou MOVED. / ENDED or MOVED.", examples = "MOVED")
        MembershipMove to,

        @Nullable
        @Schema(
                description =
                        "Jour d'effet : le premier où l'on n'en est plus, et où l'on est ailleurs ; aujourd'hui par défaut. / Day of effect: the first on which one is no longer there; today by default.",
                examples = "2026-11-01")
        LocalDate at,

        @Nullable
        @Pattern(regexp = NewMembershipRequest.ID)
        @Schema(
                description =
                        "Où l'on va ; pour MOVED seul, et alors obligatoire. / Where to; for MOVED only, and then required.",
                examples = "310021373")
        String groupId,

        @Nullable @Schema(description = "Rôle là-bas ; le même par défaut. / Role there; the same by default.")
        MembershipRole role,

        @Nullable
        @Size(max = 500)
        @Schema(
                description =
                        "Pourquoi ; gardé dans l'historique, sans donnée personnelle. / Why; kept in the history.")
        String reason) {}
