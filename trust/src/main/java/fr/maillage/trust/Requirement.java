package fr.maillage.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of {@code trust/requirements.csv}.
 *
 * @param scope {@code now}, or why it does not apply yet
 */
public record Requirement(String id, String priority, String scope, String title) {

    private static final int COLUMNS = 4;

    public Requirement {
        if (!id.matches("[A-Z]{1,2}-\\d{2}") || !priority.matches("P[01]") || scope.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("requirement (%s;%s;%s;%s), must be id;P0 or P1;now or a reason;title"
                    .formatted(id, priority, scope, title));
        }
    }

    /** A requirement that must be green for the build to be. */
    public boolean isBinding() {
        return applies() && priority.equals("P0");
    }

    public boolean applies() {
        return scope.equals("now");
    }

    /** All of them, in the order of the file. */
    static List<Requirement> read(Path catalogue) throws IOException {
        return Files.readAllLines(catalogue).stream()
                .skip(1)
                .map(line -> line.split(";", COLUMNS))
                .map(cells -> new Requirement(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }
}
