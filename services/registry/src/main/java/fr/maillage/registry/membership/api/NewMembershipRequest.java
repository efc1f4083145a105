package fr.maillage.registry.membership.api;

import fr.maillage.registry.membership.domain.Membership.Content;
import fr.maillage.registry.membership.domain.MembershipKind;
import fr.maillage.registry.membership.domain.MembershipRole;
import fr.maillage.registry.membership.domain.MembershipSource;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A membership to enter. */
@Schema(name = "NewMembership", description = "Appartenance à saisir. / Membership to enter.")
public record NewMembershipRequest(
        @NotNull
        @Schema(
                description =
                        "PRACTICE : un professionnel exerce dans une structure ; MEMBER : il appartient à un regroupement (MSP, CPTS, ESP…) ; COMPONENT : une structure y appartient. / Who belongs to what.",
                examples = "PRACTICE")
        MembershipKind kind,

        @NotNull
        @Pattern(regexp = ID)
        @Schema(
                description =
                        "Numéro RPPS, adeli:…, ou une structure pour COMPONENT. / RPPS number, adeli:…, or a structure for COMPONENT.",
                examples = "10005681340")
        String memberId,

        @NotNull
        @Pattern(regexp = ID)
        @Schema(description = "Structure, nationale ou locale. / Structure, national or local.", examples = "310021373")
        String groupId,

        @Nullable @Schema(description = "MEMBER par défaut. / MEMBER by default.", examples = "COORDINATOR")
        MembershipRole role,

        @NotNull @Schema(description = "Premier jour. / First day.", examples = "2026-01-01")
        LocalDate from,

        @Nullable @Schema(description = "Dernier jour, compris ; null : en cours. / Last day, included; null: open.")
        LocalDate to,

        @NotNull @Schema(description = "Qui l'a dit. / Who said so.", examples = "SURVEY")
        MembershipSource source) {

    static final String ID = "[0-9A-Za-z:-]{1,60}";

    Content toContent() {
        return new Content(role == null ? MembershipRole.MEMBER : role, from, to, source);
    }
}
