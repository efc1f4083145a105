package fr.maillage.premises.matching.api;

import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.matching.domain.Colleagues.Suggestion;
import fr.maillage.premises.request.domain.Nomenclature;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who may become a colleague, without a name. */
@Schema(
        name = "ColleagueSuggestion",
        description =
                "Confrère possible, qui y consent, sans nom. / A possible colleague, who consents, without a name.")
public record ColleagueResponse(
        @Schema(description = "Sa demande. / Its request.") UUID requestId,

        @Schema(description = "Ses professions. / Its professions.")
        List<CodedValue> professions,

        @Schema(description = "Chacun cherche ce que l'autre exerce. / Each seeks what the other practises.")
        boolean mutual,

        @Schema(description = "Territoires en commun. / Territories in common.")
        List<String> sharedTerritories,

        @Schema(description = "Pourquoi. / Why.") List<Said> reasons) {

    static ColleagueResponse of(Suggestion suggestion) {
        return new ColleagueResponse(
                suggestion.request(),
                suggestion.professions().stream()
                        .sorted()
                        .map(ColleagueResponse::profession)
                        .toList(),
                suggestion.mutual(),
                suggestion.shared().stream().sorted().toList(),
                suggestion.reasons().stream().map(Said::of).toList());
    }

    private static CodedValue profession(String code) {
        return Nomenclature.PROFESSIONS
                .find(code)
                .map(entry -> new CodedValue(code, entry.label(), entry.labelEn()))
                .orElse(new CodedValue(code, null, null));
    }

    /** All of them. */
    @Schema(name = "ColleagueSuggestions", description = "Confrères possibles. / Possible colleagues.")
    public record Items(
            @Schema(description = "Souhaits réciproques d'abord. / Mutual wishes first.")
            List<ColleagueResponse> items) {

        static Items of(List<Suggestion> suggestions) {
            return new Items(suggestions.stream().map(ColleagueResponse::of).toList());
        }
    }
}
