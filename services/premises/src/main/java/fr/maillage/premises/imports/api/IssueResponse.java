package fr.maillage.premises.imports.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.premises.imports.domain.Issue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one line. */
@Schema(name = "ImportIssue", description = "Ce qui ne va pas dans une ligne. / What is wrong with one line.")
public record IssueResponse(
        @Schema(
                description = "ERROR refuse la ligne, WARNING la garde. / ERROR refuses the line, WARNING keeps it.",
                enumeration = {"ERROR", "WARNING"})
        String severity,

        @Schema(description = "Ligne du fichier, à partir de 1. / Line of the file, from 1.", examples = "3")
        int line,

        @Schema(
                description =
                        "Colonne, dans la langue demandée ; à défaut, membre du local. / Column, in the language asked for; else member of the premises.")
        String column,

        @Schema(description = "Genre d'erreur, stable. / Kind of issue, stable.", examples = "malformed")
        String code,

        @Schema(description = "Ce qui ne va pas. / What is wrong.")
        String message,

        @Nullable @Schema(description = "Règle du référentiel. / Rule of the handbook.", examples = "PRM-08")
        String ruleId) {

    static IssueResponse from(Issue issue, Language language) {
        return new IssueResponse(
                issue.error() ? "ERROR" : "WARNING",
                issue.line(),
                issue.column(language == Language.FR),
                issue.code(),
                language == Language.FR ? issue.fr() : issue.en(),
                issue.ruleId());
    }
}
