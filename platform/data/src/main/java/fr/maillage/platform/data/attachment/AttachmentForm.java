package fr.maillage.platform.data.attachment;

import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.ObjectRef;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The multipart form by which a file is attached: a {@code @BeanParam} of the resource method. */
@Schema(name = "AttachmentForm", description = "Formulaire multipart d’une pièce jointe. / Multipart form of a file.")
public class AttachmentForm {

    @RestForm("file")
    @Schema(required = true, description = "Le fichier. / The file.")
    @Nullable
    FileUpload file;

    @RestForm
    @PartType("text/plain")
    @Schema(
            description = "Rôles qui la verront ; répétable. / Roles that will see it; repeatable.",
            examples = "planner")
    @Nullable
    List<String> visibleTo;

    /** Where the upload waits; absent is 400. */
    public Path upload() {
        return file().uploadedFile();
    }

    /** What to attach, with roles out of those that callers of this operation may choose from. */
    public NewAttachment toNewAttachment(ObjectRef object, FieldClass fieldClass, Set<String> offered) {
        Set<String> chosen = visibleTo == null ? Set.of() : Set.copyOf(visibleTo);
        for (String role : chosen) {
            if (!offered.contains(role)) {
                throw notOffered(role, offered);
            }
        }
        return new NewAttachment(object, file().fileName(), fieldClass, chosen);
    }

    private FileUpload file() {
        if (file == null) {
            var message =
                    Text.of("La partie « file » est absente du formulaire.", "Part \"file\" is missing from the form.");
            throw Problem.of(AttachmentProblem.ATTACHMENT_MISSING, Violation.of("form:file", "required", message));
        }
        return file;
    }

    private static Problem notOffered(String role, Set<String> offered) {
        String shown = role.length() <= 40 ? role : role.substring(0, 40) + "…";
        String known = String.join(", ", new TreeSet<>(offered));
        var message = Text.of(
                "visibleTo (" + shown + ") : attendu une valeur parmi " + known + ".",
                "visibleTo (" + shown + "): expected one of " + known + ".");
        return Problem.of(StandardProblem.INVALID_PARAMETER, Violation.of("form:visibleTo", "unknown-role", message));
    }
}
