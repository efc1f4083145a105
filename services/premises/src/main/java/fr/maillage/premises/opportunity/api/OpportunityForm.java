package fr.maillage.premises.opportunity.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.premises.opportunity.domain.Opportunity;
import fr.maillage.premises.opportunity.domain.OpportunityContent;
import fr.maillage.premises.opportunity.domain.OpportunityKind;
import fr.maillage.premises.request.domain.Nomenclature;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as it is written, and as a merge patch changes it. */
@Schema(
        name = "OpportunityForm",
        description = "Une opportunité, sans donnée personnelle. / An opportunity, no personal data.")
public record OpportunityForm(
        @NotNull @Schema(description = "Ce qui est offert. / What is offered.", examples = "ROOM")
        OpportunityKind kind,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Titre ; ne nomme personne. / Title; names nobody.",
                examples = "Cellule de 40 m² dans un pôle de santé")
        String title,

        @Nullable
        @Size(max = 4000)
        @Schema(
                description = "Texte libre ; ne nomme personne. / Free text; names nobody.",
                examples = "Secrétariat partagé, rez-de-chaussée")
        String description,

        @Nullable
        @Size(max = 20)
        @Schema(
                description = "Professions cherchées ; aucune : toutes. / Professions; none: all.",
                examples = "[\"10\"]")
        List<@NotNull @Pattern(regexp = "[0-9]{2}") String> professions,

        @NotNull
        @Pattern(regexp = "[0-9][0-9AB][0-9]{3}", message = "attendu un code commune | a commune code is expected")
        @Schema(description = "Commune. / Commune.", examples = "31555")
        String communeCode,

        @Nullable @Schema(description = "Local, s'il y en a un. / Premises, if any.")
        UUID premisesId,

        @Nullable
        @Size(max = 500)
        @Pattern(
                regexp = "https://[^\\s@]+",
                message = "attendu une adresse https sans @ | an https address without @ is expected")
        @Schema(
                description = "Page de la collectivité qui en dit plus. / Page that tells more.",
                examples = "https://example.org/installation")
        String link,

        @Nullable @Schema(description = "Dernier jour. / Last day.", examples = "2027-06-30")
        LocalDate closesOn) {

    static OpportunityForm from(Opportunity one) {
        OpportunityContent content = one.content();
        return new OpportunityForm(
                content.kind(),
                content.title(),
                content.description(),
                content.professions(),
                content.communeCode(),
                content.premises(),
                content.link(),
                content.closesOn());
    }

    OpportunityContent toContent() {
        List<String> codes = professions == null
                ? List.of()
                : professions.stream().distinct().toList();
        codes.stream()
                .filter(code -> Nomenclature.PROFESSIONS.find(code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    throw Problem.of(
                            StandardProblem.INVALID_REQUEST,
                            Violation.of(
                                    "/professions",
                                    "unknown-code",
                                    Text.of(
                                            "Code « %s » inconnu ; attendu un code de TRE_G15 ou TRE_R95."
                                                    .formatted(code),
                                            "Code \"%s\" is unknown; one of TRE_G15 or TRE_R95 is expected."
                                                    .formatted(code))));
                });
        return new OpportunityContent(kind, title.strip(), description, codes, communeCode, premisesId, link, closesOn);
    }
}
