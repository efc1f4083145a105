package fr.maillage.registry.imports.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one line of a file. */
@Schema(name = "ImportIssue", description = "Ce qui ne va pas dans une ligne. / What is wrong with one line.")
public record IssueResponse(
        @Schema(description = "ERROR : ligne refusée ; WARNING : ligne gardée. / Line refused, or kept.")
        Severity severity,

        @Schema(description = "Ligne du fichier, à partir de 1. / Line of the file, from 1.")
        long line,

        @Schema(description = "Colonne du fichier. / Column of the file.", examples = "commune")
        String column,

        @Schema(description = "Valeur lue, abrégée. / Value read, cut short.")
        String value,

        @Schema(description = "Raison, pour les programmes. / Reason, for programs.")
        String code,

        @Schema(description = "Raison, dans la langue demandée. / Reason, in the language asked for.")
        String message,

        @Nullable
        @Schema(description = "Règle qui refuse, s'il y en a une. / Rule that refuses, if any.", examples = "REG-04")
        String ruleId) {

    static IssueResponse from(RowIssue issue, Language language) {
        return new IssueResponse(
                issue.severity(),
                issue.line(),
                issue.column(),
                issue.value(),
                issue.code(),
                language == Language.FR ? issue.messageFr() : issue.messageEn(),
                issue.ruleId());
    }
}
