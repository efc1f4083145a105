package fr.maillage.platform.data.attachment;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name for people. It never becomes a path, and holds nothing that a terminal, a page or a file system would obey. */
record FileName(String value) {

    private static final int LONGEST = 120;

    /** The last segment of what was sent, without controls, invisible marks and the characters file systems reserve. */
    static FileName of(@Nullable String sent) {
        String all = sent == null ? "" : sent;
        String last = all.substring(Math.max(all.lastIndexOf('/'), all.lastIndexOf('\\')) + 1);
        String plain = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[\"*:<>?|%;]", "_")
                .replaceAll("^[.\\p{Z}]+|[.\\p{Z}]+$", "");
        return new FileName(plain.isEmpty() ? "document" : shortened(plain));
    }

    /** The same name with an extension that says what the content is; another extension is refused. */
    FileName forContent(ContentType type) {
        String extension = extension();
        if (extension.isEmpty()) {
            return new FileName(value + "." + type.extensions().getFirst());
        }
        if (type.extensions().contains(extension)) {
            return this;
        }
        String expected = "." + String.join(", .", type.extensions());
        var message = Text.of(
                "Le nom « " + value + " » annonce ." + extension + ", le contenu est " + type + " (" + expected + ").",
                "The name \"" + value + "\" announces ." + extension + ", the content is " + type + " (" + expected
                        + ").");
        throw Problem.of(AttachmentProblem.ATTACHMENT_NAME_MISMATCH, Violation.of("form:file", "extension", message));
    }

    boolean announces(ContentType type) {
        return type.extensions().contains(extension());
    }

    /** {@code Content-Disposition} of RFC 6266: a name in ASCII for old readers, the real one encoded beside it. */
    String disposition() {
        String ascii = Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7E]", "_");
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    // The end of a name tells what it is: the middle goes.
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
    }
}
