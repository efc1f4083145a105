package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.localknowledge.api.FactRequests.ChoiceRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.LanguagesRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.ProvenanceRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.RetirementRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.SiteRequest;
import fr.maillage.registry.localknowledge.api.FactRequests.TimeShareRequest;
import fr.maillage.registry.localknowledge.domain.ExpiryDefaults;
import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.FactValue;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.ProposedFact;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Between the members of requests and the fields of the domain, both ways. */
final class KnowledgeForm {

    private final Map<Field, ProposedFact> content = new EnumMap<>(Field.class);

    KnowledgeForm choice(Field field, @Nullable ChoiceRequest request) {
        return with(field, request, ChoiceRequest::toFact);
    }

    <T> KnowledgeForm with(Field field, @Nullable T request, Function<T, ProposedFact> fact) {
        if (request != null) {
            content.put(field, fact.apply(request));
        }
        return this;
    }

    Map<Field, ProposedFact> content() {
        return content;
    }

    static Problem impossibleDay(String on) {
        return Problem.of(
                StandardProblem.INVALID_REQUEST,
                Violation.of(
                        "/plannedRetirement/on",
                        "impossible-date",
                        Text.of(
                                "« %s » n’est ni un mois ni un jour ; attendu AAAA-MM ou AAAA-MM-JJ.".formatted(on),
                                "\"%s\" is no month and no day; YYYY-MM or YYYY-MM-DD is expected.".formatted(on))));
    }

    /** Present knowledge as the request that would write it. */
    static final class Present {

        private final Knowledge knowledge;
        private final ExpiryDefaults usual;

        Present(Knowledge knowledge, ExpiryDefaults usual) {
            this.knowledge = knowledge;
            this.usual = usual;
        }

        @Nullable
        ChoiceRequest choice(Field field) {
            Fact fact = knowledge.facts().get(field);
            return fact != null && fact.value() instanceof FactValue.Choice choice
                    ? ChoiceRequest.from(choice, provenance(field, fact))
                    : null;
        }

        @Nullable
        RetirementRequest retirement() {
            Fact fact = knowledge.facts().get(Field.PLANNED_RETIREMENT);
            return fact != null && fact.value() instanceof FactValue.Retirement retirement
                    ? new RetirementRequest(
                            retirement.on().text(), retirement.certainty(), provenance(Field.PLANNED_RETIREMENT, fact))
                    : null;
        }

        @Nullable
        TimeShareRequest timeShare() {
            Fact fact = knowledge.facts().get(Field.WORKING_TIME_SHARE);
            return fact != null && fact.value() instanceof FactValue.TimeShares shares
                    ? new TimeShareRequest(
                            shares.sites().stream()
                                    .map(site -> new SiteRequest(site.site(), site.share()))
                                    .toList(),
                            provenance(Field.WORKING_TIME_SHARE, fact))
                    : null;
        }

        @Nullable
        LanguagesRequest languages() {
            Fact fact = knowledge.facts().get(Field.LANGUAGES);
            return fact != null && fact.value() instanceof FactValue.Languages languages
                    ? new LanguagesRequest(languages.codes(), provenance(Field.LANGUAGES, fact))
                    : null;
        }

        private ProvenanceRequest provenance(Field field, Fact fact) {
            return ProvenanceRequest.from(
                    fact, usual.of(field, fact.provenance().date()));
        }
    }
}
