package fr.maillage.platform.data.attachment;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at a file before it is taken. */
@ApplicationScoped
class AttachmentIntake {

    private final long limit;

    AttachmentIntake(AttachmentSettings settings) {
        this.limit = settings.sizeLimit().asLongValue();
    }

    record Content(FileName name, ContentType type, long size, String sha256) {}

    Content inspect(Path uploaded, @Nullable String sentName) {
        try {
            long size = Files.size(uploaded);
            checkSize(size);
            FileName name = FileName.of(sentName);
            ContentType type = ContentInspection.of(uploaded, name);
            return new Content(name.forContent(type), type, size, AttachmentFiles.sha256(uploaded));
        } catch (IOException e) {
            throw new AttachmentsUnavailable(e);
        }
    }

    private void checkSize(long size) {
        if (size == 0) {
            var message = Text.of("La partie « file » est vide.", "Part \"file\" is empty.");
            throw Problem.of(AttachmentProblem.ATTACHMENT_MISSING, Violation.of("form:file", "empty", message));
        }
        if (size > limit) {
            var message = Text.of(
                    size + " octets reçus, " + limit + " au plus.", size + " bytes received, at most " + limit + ".");
            throw Problem.of(AttachmentProblem.ATTACHMENT_TOO_LARGE, Violation.of("form:file", "too-large", message));
        }
    }
}
