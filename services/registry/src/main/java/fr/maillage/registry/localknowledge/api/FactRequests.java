package fr.maillage.registry.localknowledge.api;

import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.FactValue;
import fr.maillage.registry.localknowledge.domain.KnowledgeRules;
import fr.maillage.registry.localknowledge.domain.MonthOrDay;
import fr.maillage.registry.localknowledge.domain.ProposedFact;
import fr.maillage.registry.localknowledge.domain.ProposedFact.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Facts as callers write them. */
final class FactRequests {

    static final String CODE = "[0-9A-Za-z_-]{1,40}";
    static final String SITE = "[0-9A-Za-z:-]{1,60}";
    private static final String CODE_EXPECTED =
            "attendu un code de 1 à 40 lettres, chiffres, tirets | a code of 1 to 40 letters, digits or dashes is expected";

    private FactRequests() {}

    /** Where a fact comes from; without it the fact is refused. */
    @Schema(name = "FactOrigin", description = "D’où vient un fait. / Where a fact comes from.")
    record ProvenanceRequest(
            @NotNull
            @Pattern(regexp = CODE, message = CODE_EXPECTED)
            @Schema(description = "Nomenclature local-source. / Nomenclature local-source.", examples = "INTERVIEW")
            String source,

            @NotNull
            @Schema(description = "Jour où le fait a été appris. / Day it was learnt.", examples = "2026-10-01")
            LocalDate date,

            @Nullable
            @Schema(
                    description =
                            "Dernier jour où il vaut ; à défaut, la durée usuelle du champ. / Last day it is good for; by default the field's usual time.",
                    examples = "2027-10-01")
            LocalDate expiresOn) {

        Origin toOrigin() {
            return new Origin(source, date, expiresOn);
        }

        /** An expiry that is only the usual one is left out, so that a patch of the date moves it. */
        static ProvenanceRequest from(Fact fact, @Nullable LocalDate usual) {
            LocalDate expiry = fact.provenance().expiresOn();
            return new ProvenanceRequest(
                    fact.provenance().source(),
                    fact.provenance().date(),
                    expiry == null || expiry.equals(usual) ? null : expiry);
        }
    }

    private static @Nullable Origin origin(@Nullable ProvenanceRequest provenance) {
        return provenance == null ? null : provenance.toOrigin();
    }

    /** A coded answer. */
    @Schema(name = "GivenChoice", description = "Une réponse codée. / A coded answer.")
    record ChoiceRequest(
            @NotNull
            @Pattern(regexp = CODE, message = CODE_EXPECTED)
            @Schema(description = "Code de la nomenclature du champ. / Code of the field's nomenclature.")
            String value,

            @Nullable @Schema(description = "Depuis quand. / Since when.", examples = "2026-09-01")
            LocalDate since,

            @Nullable
            @Size(max = 500)
            @Schema(
                    description =
                            "Précision sur la pratique, sans donnée de santé ni de contact. / A closer word on the practice, no health or contact data.")
            String note,

            @Nullable
            @Valid
            @Schema(
                    description =
                            "D’où vient le fait ; exigé par REG-14. / Where the fact comes from; REG-14 asks for it.")
            ProvenanceRequest provenance) {

        ProposedFact toFact() {
            return new ProposedFact(new FactValue.Choice(value, since, note), origin(provenance));
        }

        static ChoiceRequest from(FactValue.Choice choice, ProvenanceRequest provenance) {
            return new ChoiceRequest(choice.code(), choice.since(), choice.note(), provenance);
        }
    }

    /** An announced end of practice. */
    @Schema(name = "GivenRetirement", description = "Départ annoncé. / Announced end of practice.")
    record RetirementRequest(
            @NotNull
            @Pattern(
                    regexp = MonthOrDay.SHAPE,
                    message = "attendu AAAA-MM ou AAAA-MM-JJ | YYYY-MM or YYYY-MM-DD is expected")
            @Schema(description = "Mois ou jour. / Month or day.", examples = "2027-06")
            String on,

            @NotNull
            @Pattern(regexp = CODE, message = CODE_EXPECTED)
            @Schema(
                    description = "Nomenclature retirement-certainty. / Nomenclature retirement-certainty.",
                    examples = "PROBABLE")
            String certainty,

            @Nullable
            @Valid
            @Schema(
                    description =
                            "D’où vient le fait ; exigé par REG-14. / Where the fact comes from; REG-14 asks for it.")
            ProvenanceRequest provenance) {

        ProposedFact toFact() {
            MonthOrDay day = MonthOrDay.parse(on).orElseThrow(() -> KnowledgeForm.impossibleDay(on));
            return new ProposedFact(new FactValue.Retirement(day, certainty), origin(provenance));
        }
    }

    /** Working time, site by site. */
    @Schema(
            name = "GivenTimeShare",
            description =
                    "Temps de travail par site ; somme au plus 1 (REG-13). / Working time by site; sum at most 1.")
    record TimeShareRequest(
            @NotNull
            @Size(max = KnowledgeRules.MOST_SITES)
            @Schema(description = "Les sites, chacun une fois. / The sites, each once.")
            List<@NotNull @Valid SiteRequest> sites,

            @Nullable
            @Valid
            @Schema(
                    description =
                            "D’où vient le fait ; exigé par REG-14. / Where the fact comes from; REG-14 asks for it.")
            ProvenanceRequest provenance) {

        ProposedFact toFact() {
            return new ProposedFact(
                    new FactValue.TimeShares(sites.stream()
                            .map(site -> new FactValue.SiteShare(site.site(), site.share()))
                            .toList()),
                    origin(provenance));
        }
    }

    /** One site. */
    @Schema(name = "GivenSiteTime", description = "Un site et sa part. / A site and its share.")
    record SiteRequest(
            @NotNull
            @Pattern(
                    regexp = SITE,
                    message =
                            "attendu un numéro FINESS ou un id d’activité | a FINESS number or the id of an activity is expected")
            @Schema(
                    description = "Site FINESS ou identifiant d’activité. / FINESS site or id of an activity.",
                    examples = "310021373")
            String site,

            @Nullable
            @Schema(description = "0 à 1 ; null si inconnue, pas 1. / 0 to 1; null when unknown.", examples = "0.5")
            Double share) {}

    /** Languages spoken. */
    @Schema(name = "GivenLanguages", description = "Langues parlées. / Languages spoken.")
    record LanguagesRequest(
            @NotNull
            @Size(max = 30)
            @Schema(description = "Codes ISO 639-1. / ISO 639-1 codes.", examples = "[\"fr\", \"ar\"]")
            List<@NotNull @Pattern(regexp = CODE, message = CODE_EXPECTED) String> codes,

            @Nullable
            @Valid
            @Schema(
                    description =
                            "D’où vient le fait ; exigé par REG-14. / Where the fact comes from; REG-14 asks for it.")
            ProvenanceRequest provenance) {

        ProposedFact toFact() {
            return new ProposedFact(
                    new FactValue.Languages(codes.stream().distinct().toList()), origin(provenance));
        }
    }
}
