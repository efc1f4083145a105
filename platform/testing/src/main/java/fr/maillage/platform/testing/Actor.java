package fr.maillage.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code trust/actors.csv}: who calls in the authorization matrix. Scopes are written without their service,
 * {@code read} for {@code registry:read}. The actor {@code anonymous} has no token.
 */
record Actor(String name, List<String> roles, List<String> organizations, List<String> scopes) {

    private static final int COLUMNS = 4;

    static List<Actor> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",", COLUMNS))
                .map(cells -> new Actor(cells[0], words(cells[1]), words(cells[2]), words(cells[3])))
                .toList();
    }

    /** A token for a service as the identity provider would issue it to this actor. */
    Optional<String> token(String service) {
        if (name.equals("anonymous")) {
            return Optional.empty();
        }
        String[] ofService = scopes.stream().map(scope -> service + ":" + scope).toArray(String[]::new);
        Tokens token = Tokens.of(name, service, ofService).roles(roles.toArray(String[]::new));
        if (!organizations.isEmpty()) {
            token.organizations(organizations.toArray(String[]::new));
        }
        return Optional.of(token.signed());
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
