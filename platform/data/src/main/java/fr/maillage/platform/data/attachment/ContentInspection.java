package fr.maillage.platform.data.attachment;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what a file is from its first bytes, and looks into it as far as those leave a doubt. */
final class ContentInspection {

    private static final int HEAD = 16;

    private ContentInspection() {}

    /** A file that is none of the types taken is refused (415). The name decides between CSV and plain text only. */
    static ContentType of(Path file, FileName name) throws IOException {
        byte[] head = head(file);
        if (starts(head, 0, "%PDF-")) {
            return ContentType.PDF;
        }
        if (starts(head, 0, "\u0089PNG\r\n\u001a\n") && starts(head, 12, "IHDR")) {
            return ContentType.PNG;
        }
        if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
            return ContentType.JPEG;
        }
        if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
            return ContentType.WEBP;
        }
        if (starts(head, 0, "PK\u0003\u0004")) {
            return OfficeArchive.inspect(file);
        }
        if (PlainText.is(file)) {
            return name.announces(ContentType.CSV) ? ContentType.CSV : ContentType.TXT;
        }
        throw refused(Text.of("contenu non reconnu", "content not recognized"));
    }

    static Problem refused(Text reason) {
        var message = Text.of(
                "Fichier non admis : " + reason.fr() + " ; attendu PDF, PNG, JPEG, WebP, ODT, ODS, DOCX, XLSX, CSV ou"
                        + " texte.",
                "File not allowed: " + reason.en() + "; expected PDF, PNG, JPEG, WebP, ODT, ODS, DOCX, XLSX, CSV or"
                        + " text.");
        return Problem.of(AttachmentProblem.ATTACHMENT_TYPE_REFUSED, Violation.of("form:file", "content", message));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, int at, String magic) {
        byte[] expected = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (head[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
