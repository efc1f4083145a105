package fr.maillage.local.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The few calls of Keycloak's administration interface that a rotation needs. The administrator is the master realm's. */
final class RealmAdministration {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String origin;
    private final String token;

    RealmAdministration(int port, String password) throws InterruptedException {
        origin = "http://localhost:" + port;
        String form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        token = read(HttpRequest.newBuilder(URI.create(origin + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    JsonNode get(String path) throws InterruptedException {
        return read(request(path).GET());
    }

    void post(String path, JsonNode body) throws InterruptedException {
        read(request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    void put(String path, JsonNode body) throws InterruptedException {
        read(request(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    void delete(String path) throws InterruptedException {
        read(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + "/admin/realms/maillage" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode read(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw Failure.of(
                        "Keycloak refuse (HTTP %d)".formatted(answer.statusCode()),
                        "le mot de passe de l'administrateur a peut-être été changé dans sa console");
            }
            return Json.MAPPER.readTree(answer.body().isBlank() ? "{}" : answer.body());
        } catch (IOException e) {
            throw Failure.of("Keycloak ne répond pas : " + e, "./maillage status")
                    .because(e);
        }
    }
}
