package fr.maillage.premises.opportunity.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.opportunity.domain.Opportunity;
import fr.maillage.premises.opportunity.domain.OpportunityContent;
import fr.maillage.premises.opportunity.domain.OpportunityState;
import fr.maillage.premises.request.domain.Nomenclature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as its organization reads it. */
@Schema(name = "Opportunity", description = "Opportunité d'installation. / Opportunity to settle.")
public record OpportunityResponse(
        @Schema(description = "Identifiant. / Id.") UUID id,

        @Schema(description = "Organisation qui l'offre. / Organization that offers it.", examples = "243100518")
        String owner,

        @Schema(description = "Ce qui est offert. / What is offered.")
        CodedValue kind,

        @Schema(description = "Titre. / Title.", examples = "Cellule de 40 m²")
        String title,

        @Nullable @Schema(description = "Texte libre. / Free text.")
        String description,

        @Schema(description = "Professions cherchées ; vide : toutes. / Professions; empty: all.")
        List<CodedValue> professions,

        @Schema(description = "Commune. / Commune.", examples = "31555")
        String communeCode,

        @Nullable @Schema(description = "Local. / Premises.")
        UUID premisesId,

        @Nullable @Schema(description = "Page qui en dit plus. / Page that tells more.")
        String link,

        @Nullable @Schema(description = "Dernier jour. / Last day.")
        LocalDate closesOn,

        @Schema(description = "Où elle en est. / Where it stands.")
        CodedValue state,

        @Schema(description = "États où elle peut passer. / States it may move to.")
        List<OpportunityState> allowedTransitions,

        @Nullable @Schema(description = "Jour de publication. / Day of publication.")
        LocalDate publishedOn,

        @Schema(
                description = "Compte ses changements ; fait son ETag. / Counts its changes; makes its ETag.",
                examples = "1")
        int version,

        @Schema(description = "Création. / Creation.") Instant createdAt,

        @Schema(description = "Dernier changement. / Last change.")
        Instant changedAt) {

    static OpportunityResponse from(Opportunity one) {
        OpportunityContent content = one.content();
        return new OpportunityResponse(
                one.id(),
                one.tenant(),
                CodedValue.of(content.kind()),
                content.title(),
                content.description(),
                content.professions().stream()
                        .map(OpportunityResponse::profession)
                        .toList(),
                content.communeCode(),
                content.premises(),
                content.link(),
                content.closesOn(),
                CodedValue.of(one.state()),
                one.state().allowedTransitions(),
                one.publishedOn(),
                one.version(),
                one.createdAt(),
                one.changedAt());
    }

    static CodedValue profession(String code) {
        return Nomenclature.PROFESSIONS
                .find(code)
                .map(entry -> new CodedValue(entry.code(), entry.label(), entry.labelEn()))
                .orElseGet(() -> new CodedValue(code, null, null));
    }
}
