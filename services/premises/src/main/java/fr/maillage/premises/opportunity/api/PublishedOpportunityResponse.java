package fr.maillage.premises.opportunity.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.opportunity.domain.Opportunity;
import fr.maillage.premises.opportunity.domain.OpportunityContent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as everybody reads it. */
@Schema(name = "PublishedOpportunity", description = "Opportunité publiée. / Published opportunity.")
public record PublishedOpportunityResponse(
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

        @Nullable @Schema(description = "Page qui en dit plus. / Page that tells more.")
        String link,

        @Nullable @Schema(description = "Dernier jour. / Last day.")
        LocalDate closesOn,

        @Nullable @Schema(description = "Jour de publication. / Day of publication.")
        LocalDate publishedOn) {

    static PublishedOpportunityResponse from(Opportunity one) {
        OpportunityContent content = one.content();
        return new PublishedOpportunityResponse(
                one.id(),
                one.tenant(),
                CodedValue.of(content.kind()),
                content.title(),
                content.description(),
                content.professions().stream()
                        .map(OpportunityResponse::profession)
                        .toList(),
                content.communeCode(),
                content.link(),
                content.closesOn(),
                one.publishedOn());
    }
}
