package fr.maillage.local.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.Json;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** A bearer token and how long it is good for. */
public record AccessToken(String value, Duration lifetime) {
    /** Reads the answer of the token endpoint; a refusal becomes a failure that repeats Keycloak's reason. */
    static AccessToken of(HttpResponse<String> response, String whose) {
        try {
            JsonNode answer = Json.MAPPER.readTree(response.body());
            if (response.statusCode() == 200) {
                return new AccessToken(
                        answer.path("access_token").asText(),
                        Duration.ofSeconds(answer.path("expires_in").asLong()));
            }
            throw Failure.of("Keycloak refuse un jeton à %s : %s (%s)"
                    .formatted(
                            whose,
                            answer.path("error_description").asText("sans explication"),
                            answer.path("error").asText("HTTP " + response.statusCode())));
        } catch (JsonProcessingException e) {
            throw Failure.of("réponse illisible de Keycloak (HTTP %d)".formatted(response.statusCode()))
                    .because(e);
        }
    }

    /** The organizations it names; read without checking the signature, which is the services' affair. */
    List<String> organizations() {
        try {
            String claims = new String(
                    Base64.getUrlDecoder().decode(value.substring(value.indexOf('.') + 1, value.lastIndexOf('.'))),
                    StandardCharsets.UTF_8);
            return Json.MAPPER
                    .readTree(claims)
                    .path("organization")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "AccessToken[…]";
    }
}
