package fr.maillage.registry.imports;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.sourcefile.domain.FileLimits;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceInput;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A look at the start of a file while its sender still waits: what is empty, of another kind or in another encoding is
 * refused in the answer instead of in a job. Reads the first lines only.
 */
@ApplicationScoped
class FileInspection {

    private static final int LINES = 200;
    private static final int START = 4096;

    private final KnownImports known;

    FileInspection(KnownImports known) {
        this.known = known;
    }

    void inspect(Path file, ImportPlan plan, FileLimits limits) throws IOException {
        String start = start(file, limits);
        if (plan.format().json() || looksLikeJson(start)) {
            if (start.isBlank()) {
                throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
            }
            if (!plan.format().json() || !plan.format().recognises(start)) {
                throw wrongKind(start, plan);
            }
            return;
        }
        try (SourceInput input = SourceInput.open(file, limits)) {
            SourceLines lines = new SourceLines(input, plan.format().encoding(), limits);
            String first = lines.next();
            if (first == null || (first.isBlank() && lines.next() == null)) {
                throw new Refusal(Reason.EMPTY, 0, "Le fichier est vide.", "The file is empty.");
            }
            if (!plan.format().recognises(first)) {
                throw wrongKind(first, plan);
            }
            String line = lines.next();
            if (line == null) {
                throw new Refusal(
                        Reason.HEADER_ONLY,
                        1,
                        "Le fichier ne contient qu'une ligne d'en-tête.",
                        "The file holds nothing but a header line.");
            }
            for (int i = 0; i < LINES && line != null; i++) {
                line = lines.next();
            }
        }
    }

    /** The first 4 KiB, as text; a cut character at their end does not matter to what they are looked at for. */
    private static String start(Path file, FileLimits limits) throws IOException {
        try (SourceInput input = SourceInput.open(file, limits)) {
            String text = new String(input.readNBytes(START), StandardCharsets.UTF_8);
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
    }

    private static boolean looksLikeJson(String start) {
        String text = start.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    private Refusal wrongKind(String first, ImportPlan plan) {
        String kind = plan.format().kind();
        String shown = first.length() <= 120 ? first : first.substring(0, 119) + "…";
        Optional<String> other = known.recognise(first);
        Optional<Refusal> obstacle =
                other.isPresent() ? Optional.empty() : plan.format().obstacle(first);
        return obstacle.orElseGet(() -> new Refusal(
                Reason.WRONG_KIND,
                1,
                "Ce n'est pas un fichier « %s »%s. Première ligne : %s"
                        .formatted(kind, other.map(o -> " mais « " + o + " »").orElse(""), shown),
                "This is not a \"%s\" file%s. First line: %s"
                        .formatted(kind, other.map(o -> " but \"" + o + "\"").orElse(""), shown)));
    }
}
