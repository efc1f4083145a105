package fr.maillage.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may call what: {@code trust/authz-matrix.csv}, one line an operation ({@code service:operationId}), one column an
 * actor of {@code trust/actors.csv}. Cells: {@code 401}, {@code 403}, {@code tenant} (403 tenant-required) or {@code ok}
 * (neither, and no 5xx). One test a service, against the running application, executes every cell and fails on an
 * operation without a line, on a line without an operation, and on any difference:
 *
 * <pre>{@code AuthorizationMatrix.of("registry").check();}</pre>
 *
 * A failure shows the lines as the application answers them, to be reviewed and then copied.
 */
public final class AuthorizationMatrix {

    private static final Path ROOM = Path.of("../../trust");
    private static final Path EXPORTED = Path.of("target/openapi/openapi.yaml");

    private final String service;
    private final Path room;
    private final Path contract;

    AuthorizationMatrix(String service, Path room, Path contract) {
        this.service = service;
        this.room = room;
        this.contract = contract;
    }

    /** The lines of this service; its contract is the one that the build exported. */
    public static AuthorizationMatrix of(String service) {
        return new AuthorizationMatrix(service, ROOM, EXPORTED);
    }

    /** Executes every cell. */
    public void check() {
        try {
            List<String> differences = differences();
            if (!differences.isEmpty()) {
                throw new AssertionError("trust/authz-matrix.csv and %s differ (- written, + answered):%n%s"
                        .formatted(service, String.join(System.lineSeparator(), differences)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> differences() throws IOException {
        List<Actor> actors = Actor.read(room.resolve("actors.csv"));
        Map<String, String> written = written(actors);
        List<String> differences = new ArrayList<>();
        for (ContractOperation operation : ContractOperation.read(contract)) {
            String name = service + ":" + operation.id();
            String answered = String.join(
                    ",", actors.stream().map(actor -> cell(operation, actor)).toList());
            String expected = written.remove(name);
            if (!answered.equals(expected)) {
                if (expected != null) {
                    differences.add("- " + name + "," + expected);
                }
                differences.add("+ " + name + "," + answered);
            }
        }
        written.forEach((name, cells) -> differences.add("- " + name + "," + cells + " (no such operation)"));
        return differences;
    }

    /** Cells by operation, of this service only. */
    private Map<String, String> written(List<Actor> actors) throws IOException {
        List<String> lines = Files.readAllLines(room.resolve("authz-matrix.csv"));
        List<String> names = actors.stream().map(Actor::name).toList();
        List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
        if (!columns.subList(1, columns.size()).equals(names)) {
            throw new AssertionError("columns of authz-matrix.csv (%s), must be the actors of actors.csv (%s)"
                    .formatted(columns, names));
        }
        Map<String, String> written = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.startsWith(service + ":"))
                .forEach(line ->
                        written.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',') + 1)));
        return written;
    }

    private String cell(ContractOperation operation, Actor actor) {
        var request =
                actor.token(service).map(token -> given().auth().oauth2(token)).orElseGet(() -> given());
        Response response = operation.call(request);
        return switch (response.statusCode()) {
            case 401 -> "401";
            case 403 -> "tenant-required".equals(response.jsonPath().getString("code")) ? "tenant" : "403";
            default -> response.statusCode() < 500 ? "ok" : Integer.toString(response.statusCode());
        };
    }
}
