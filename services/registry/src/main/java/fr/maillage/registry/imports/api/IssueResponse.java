package fr.maillage.registry.imports.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one line of a file. */
@Schema(name = "ImportIssue")
public record IssueResponse(
        @Schema(description = "ERROR : ligne refusée ; WARNING : ligne gardée. / Line refused, or kept.")
        Severity severity,

        @Schema(description = "Ligne du fichier, à partir de 1. / Line of the file, from 1.")
        long line,

        String column,
        String value,
        String code,
        String message,
        @Nullable @Schema(examples = "REG-04") String ruleId) {

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
