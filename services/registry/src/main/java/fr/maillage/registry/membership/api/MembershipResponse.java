package fr.maillage.registry.membership.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.membership.domain.Membership;
import fr.maillage.registry.membership.domain.MembershipSheet;
import fr.maillage.registry.membership.domain.MembershipState;
import fr.maillage.registry.membership.domain.MembershipState.MembershipMove;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership as the organization that keeps it reads it. */
@Schema(name = "Membership", description = "Appartenance, avec ses dates. / Membership, with its dates.")
public record MembershipResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Nature : PRACTICE, MEMBER ou COMPONENT. / Kind.")
        CodedValue kind,

        @Schema(
                description = "Professionnel, ou structure pour COMPONENT. / Professional, or structure.",
                examples = "10005681340")
        String memberId,

        @Nullable @Schema(description = "null : n'est plus au registre. / No longer in the registry.")
        String memberName,

        @Schema(description = "Structure où l'on est. / Structure one belongs to.", examples = "310021373")
        String groupId,

        @Nullable
        @Schema(
                description =
                        "null : n'est plus au registre, ou plus visible de vous. / No longer in the registry, or not to be seen.")
        String groupName,

        @Nullable @Schema(description = "Type de la structure. / Kind of the structure.")
        CodedValue groupKind,

        @Schema(description = "Rôle. / Role.") CodedValue role,
        @Schema(description = "Premier jour. / First day.") LocalDate from,

        @Nullable @Schema(description = "Dernier jour, compris ; null : en cours. / Last day, included.")
        LocalDate to,

        @Schema(description = "Qui l'a dit. / Who said so.") CodedValue source,

        @Schema(description = "À ce jour : PLANNED, CURRENT, ENDED ou ARCHIVED. / As of today.", examples = "CURRENT")
        MembershipState state,

        @Schema(description = "Ce qui peut la finir. / What may end it.")
        List<MembershipMove> allowedTransitions,

        @Nullable @Schema(description = "Appartenance que celle-ci suit. / Membership that this one follows.")
        UUID movedFrom,

        @Nullable @Schema(description = "Appartenance qui suit celle-ci. / Membership that follows this one.")
        UUID movedTo,

        @Schema(description = "Compte ses changements depuis 1. / Counts its changes from 1.")
        int version,

        @Schema(description = "Quand elle a été saisie. / When it was entered.")
        Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    static MembershipResponse from(MembershipSheet sheet, LocalDate today) {
        Membership one = sheet.membership();
        MembershipState state = MembershipState.on(today, one);
        return new MembershipResponse(
                one.id(),
                sheet.kind(),
                one.member(),
                sheet.memberName(),
                one.group(),
                sheet.groupName(),
                sheet.groupKind(),
                sheet.role(),
                one.content().from(),
                one.content().to(),
                sheet.source(),
                state,
                state.allowedTransitions(),
                one.movedFrom(),
                one.movedTo(),
                one.version(),
                one.createdAt(),
                one.changedAt());
    }
}
