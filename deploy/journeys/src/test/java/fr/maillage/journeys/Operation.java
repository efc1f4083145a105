package fr.maillage.journeys;

import static io.restassured.RestAssured.given;

import groovy.json.JsonOutput;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An operation of the contract that the gateway publishes, with an address that names nothing that exists. New services
 * and operations are met by every journey over operations without a change here.
 */
record Operation(String id, String verb, String path, String bodyType, List<String> parameters) {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

    static List<Operation> all(Installation maillage) {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get(maillage.url() + "/openapi.json").jsonPath().getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, verbs) -> verbs.forEach((verb, operation) -> {
            if (VERBS.contains(verb)) {
                operations.add(of(verb, path, operation));
            }
        }));
        return operations;
    }

    /** {@code trust/public.txt}: identifiers of the operations that need no token. */
    static List<String> open() {
        try {
            return Files.readAllLines(Installation.checkout().resolve("trust/public.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation of(String verb, String path, Map<String, Object> operation) {
        JsonPath json = new JsonPath(JsonOutput.toJson(operation));
        Map<String, Object> content = json.getMap("requestBody.content");
        List<String> inQuery = json.getList("parameters.findAll { it.in == 'query' }.name");
        return new Operation(
                json.getString("operationId"),
                verb.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]*[iI]d}", NOBODY).replaceAll("\\{[^}]*}", "nobody"),
                content == null || content.isEmpty()
                        ? ""
                        : content.keySet().iterator().next(),
                inQuery == null
                        ? List.of()
                        : inQuery.stream().filter(Objects::nonNull).toList());
    }

    Response call(String origin, RequestSpecification request) {
        RequestSpecification ready = request;
        if (bodyType.startsWith("multipart/")) {
            ready = request.multiPart("nothing", "nothing");
        } else if (!bodyType.isEmpty()) {
            ready = request.contentType(bodyType).body("{}");
        }
        return ready.request(verb, origin + path);
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
