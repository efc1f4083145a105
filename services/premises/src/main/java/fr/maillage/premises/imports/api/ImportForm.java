package fr.maillage.premises.imports.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.premises.PremisesProblem;
import java.nio.file.Path;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The multipart form of an import of premises. */
@Schema(name = "ImportForm", description = "Formulaire multipart d'un import. / Multipart form of an import.")
public class ImportForm {

    @RestForm
    @PartType("text/plain")
    @Schema(
            required = true,
            description = "Genre de fichier : `premises`. / Kind of file.",
            enumeration = "premises",
            examples = "premises")
    @Nullable
    String kind;

    @RestForm("file")
    @Schema(
            required = true,
            description = "CSV ou XLSX, au plus 10 Mo et 20 000 lignes. / CSV or XLSX, at most 10 MB and 20,000 lines.")
    @Nullable
    FileUpload file;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description = "`true` : tout vérifier et compter, ne rien écrire. / Check and count, write nothing.",
            enumeration = {"true", "false"})
    @Nullable
    String dryRun;

    Path uploaded() {
        if (!"premises".equals(kind)) {
            throw invalid(
                    "kind",
                    "Genre « %s » ; attendu premises.".formatted(shown(kind)),
                    "Kind \"%s\"; premises is expected.".formatted(shown(kind)));
        }
        FileUpload upload = file;
        if (upload == null) {
            throw invalid(
                    "file", "La partie « file » est absente du formulaire.", "Part \"file\" is missing from the form.");
        }
        return upload.uploadedFile();
    }

    boolean rehearsed() {
        if (dryRun == null || dryRun.isEmpty() || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw invalid(
                "dryRun",
                "dryRun « %s » ; attendu true ou false.".formatted(shown(dryRun)),
                "dryRun \"%s\"; true or false is expected.".formatted(shown(dryRun)));
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static Problem invalid(String field, String fr, String en) {
        return Problem.of(PremisesProblem.IMPORT_FORM_FIELD, Violation.of("form:" + field, "invalid", Text.of(fr, en)));
    }
}
