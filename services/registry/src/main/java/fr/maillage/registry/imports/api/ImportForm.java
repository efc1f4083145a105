package fr.maillage.registry.imports.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.ImportService.Submission;
import fr.maillage.registry.imports.domain.ImportScope;
import fr.maillage.registry.imports.domain.ImportScope.TerritoryCode;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.tenantimport.TenantImports;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The multipart form of an import; every part is text but the file. */
@Schema(name = "ImportForm", description = "Formulaire multipart d'un import. / Multipart form of an import.")
public class ImportForm {

    private static final int SHOWN_NAME = 120;

    @RestForm
    @PartType("text/plain")
    @Schema(
            required = true,
            description = "Genre de fichier : `communes`, `epci`, `finess-stock`… / Kind of file.",
            examples = "finess-stock")
    @Nullable
    String kind;

    @RestForm("file")
    @Schema(
            required = true,
            description = "Le fichier : brut, gzip, ou zip d'un seul fichier. / Plain, gzip, or one-file zip.")
    @Nullable
    FileUpload file;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description = "Date des données, AAAA-MM-JJ ; à défaut celle du fichier. / Date of the data.",
            examples = "2026-05-12")
    @Nullable
    String vintage;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description =
                    "Territoires que le fichier couvre en entier, `FULL` par défaut ; une absence n'y vaut disparition "
                            + "que là. Champ répétable. / Territories that the file covers in full; repeatable.",
            examples = "department:31")
    @Nullable
    List<String> scope;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description = "`true` : tout vérifier et compter, ne rien modifier. / Check and count, change nothing.",
            enumeration = {"true", "false"})
    @Nullable
    String dryRun;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description = "`demo` : lignes de démonstration, que seul un autre fichier de démonstration peut clore ; "
                    + "réservé aux genres qui l'admettent. / Demonstration rows, ended by demonstration files alone.",
            enumeration = "demo")
    @Nullable
    String source;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description =
                    "Genre `zoning` seul : profession, `code` ou `système:code` (10 : médecins). / Kind `zoning` only: profession.",
            examples = "10")
    @Nullable
    String profession;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description =
                    "Genre `zoning` seul : acte qui arrête le zonage. / Kind `zoning` only: the act that decides it.",
            examples = "Arrêté ARS Occitanie du 12 mai 2026")
    @Nullable
    String act;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description =
                    "Genre `zoning` seul : premier jour de validité, AAAA-MM-JJ. / Kind `zoning` only: first day in force.",
            examples = "2026-06-01")
    @Nullable
    String validFrom;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description =
                    "Genre `codes` seul : nomenclature d'un fichier sans colonne `system`. / Kind `codes` only: code system of a file without such a column.",
            examples = "finess-category")
    @Nullable
    String system;

    String kind() {
        return text(kind);
    }

    Submission toSubmission(String by) {
        FileUpload upload = uploaded();
        return new Submission(
                kind(),
                upload.uploadedFile(),
                shownName(upload.fileName()),
                vintage(),
                scope(),
                dryRun(),
                demonstration(),
                fields(),
                by);
    }

    /** Of a kind of organizations, which has no scope: a line says what it says of its person. */
    TenantImports.Upload toUpload(String tenant, String by) {
        FileUpload upload = uploaded();
        if (!(scope() instanceof ImportScope.Full)) {
            throw invalid(
                    "scope",
                    "Le genre « %s » n'a pas de périmètre ; attendu FULL ou rien.".formatted(kind()),
                    "Kind \"%s\" has no scope; FULL or nothing is expected.".formatted(kind()));
        }
        if (!text(source).isEmpty() || !fields().isEmpty()) {
            throw invalid(
                    "kind",
                    "Le genre « %s » ne prend ni source ni champ propre à d'autres genres.".formatted(kind()),
                    "Kind \"%s\" takes neither a source nor fields of other kinds.".formatted(kind()));
        }
        return new TenantImports.Upload(
                kind(), upload.uploadedFile(), shownName(upload.fileName()), vintage(), dryRun(), tenant, by);
    }

    private FileUpload uploaded() {
        FileUpload upload = file;
        if (upload == null) {
            throw Problem.of(
                    RegistryProblem.MISSING_FILE,
                    Violation.of(
                            "form:file",
                            "required",
                            Text.of(
                                    "La partie « file » est absente du formulaire.",
                                    "Part \"file\" is missing from the form.")));
        }
        return upload;
    }

    private Map<String, String> fields() {
        Map<String, String> given = new HashMap<>();
        put("system", system, given);
        put("profession", profession, given);
        put("act", act, given);
        put("validFrom", validFrom, given);
        return given;
    }

    private static void put(String name, @Nullable String part, Map<String, String> given) {
        if (!text(part).isEmpty()) {
            given.put(name, text(part));
        }
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part.strip();
    }

    /** A name for people: its last segment, without anything that a terminal or a page would obey. */
    static String shownName(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        int length = plain.codePointCount(0, plain.length());
        return plain.substring(0, plain.offsetByCodePoints(0, Math.min(length, SHOWN_NAME)));
    }

    private @Nullable LocalDate vintage() {
        String text = text(vintage);
        if (text.isEmpty()) {
            return null;
        }
        return SourceDate.parse(text)
                .orElseThrow(() -> invalid(
                        "vintage",
                        "Date « %s » illisible ; attendu AAAA-MM-JJ.".formatted(text),
                        "Unreadable date \"%s\"; YYYY-MM-DD is expected.".formatted(text)));
    }

    private boolean dryRun() {
        return switch (text(dryRun)) {
            case "", "false" -> false;
            case "true" -> true;
            default ->
                throw invalid(
                        "dryRun",
                        "Valeur « %s » ; attendu true ou false.".formatted(text(dryRun)),
                        "Value \"%s\"; true or false is expected.".formatted(text(dryRun)));
        };
    }

    private boolean demonstration() {
        return switch (text(source)) {
            case "" -> false;
            case "demo" -> true;
            default ->
                throw invalid(
                        "source",
                        "Source « %s » ; attendu demo, ou rien.".formatted(text(source)),
                        "Source \"%s\"; demo or nothing is expected.".formatted(text(source)));
        };
    }

    private ImportScope scope() {
        List<String> asked = scope == null
                ? List.of()
                : scope.stream()
                        .flatMap(part -> List.of(part.split(",", -1)).stream())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
        if (asked.isEmpty() || asked.equals(List.of("FULL"))) {
            return new ImportScope.Full();
        }
        return new ImportScope.Territories(
                asked.stream().map(ImportForm::territory).toList());
    }

    private static TerritoryCode territory(String text) {
        return TerritoryCode.parse(text)
                .orElseThrow(() -> invalid(
                        "scope",
                        "Périmètre « %s » ; attendu FULL seul, ou des territoires tels que department:31, epci:243100518."
                                .formatted(text),
                        "Scope \"%s\"; FULL alone is expected, or territories such as department:31, epci:243100518."
                                .formatted(text)));
    }

    private static Problem invalid(String field, String fr, String en) {
        ProblemCode code = field.equals("scope") ? RegistryProblem.INVALID_SCOPE : StandardProblem.INVALID_PARAMETER;
        return Problem.of(code, Violation.of("form:" + field, "invalid", Text.of(fr, en)));
    }
}
