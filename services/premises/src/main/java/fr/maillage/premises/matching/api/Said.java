package fr.maillage.premises.matching.api;

import fr.maillage.premises.criteria.domain.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same words in both languages. */
@Schema(name = "MatchWording", description = "Dit dans les deux langues. / Said in both languages.")
public record Said(
        @Schema(description = "En français. / In French.") String fr,
        @Schema(description = "En anglais. / In English.") String en) {

    static Said of(Wording wording) {
        return new Said(wording.fr(), wording.en());
    }
}
