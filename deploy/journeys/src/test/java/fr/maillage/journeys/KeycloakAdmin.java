package fr.maillage.journeys;

import static io.restassured.RestAssured.given;

import groovy.json.JsonOutput;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The administrator of the installation, who comes in by Keycloak's master realm. */
final class KeycloakAdmin {

    private final Installation maillage;
    private final String realm;

    KeycloakAdmin(Installation maillage) {
        this.maillage = maillage;
        this.realm = maillage.issuer().replace("/realms/", "/admin/realms/");
    }

    JsonPath get(String path) {
        Response response = request().get(realm + path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.asString());
        }
        return response.jsonPath();
    }

    Response post(String path, Object body) {
        return request().contentType(ContentType.JSON).body(json(body)).post(realm + path);
    }

    Response put(String path, Object body) {
        return request().contentType(ContentType.JSON).body(json(body)).put(realm + path);
    }

    Response delete(String path) {
        return request().delete(realm + path);
    }

    /** Changes members of the realm itself. */
    void change(Map<String, ?> members) {
        Map<String, Object> realmNow = new HashMap<>(get("").getMap("$"));
        realmNow.putAll(members);
        expect(put("", realmNow), 204);
    }

    String userId(String name) {
        List<String> ids = get("/users?exact=true&username=" + name).getList("id");
        if (ids.size() != 1) {
            throw new AssertionError("users named " + name + ": " + ids);
        }
        return ids.getFirst();
    }

    void enable(String user, boolean enabled) {
        String path = "/users/" + userId(user);
        Map<String, Object> account = new HashMap<>(get(path).getMap("$"));
        account.put("enabled", enabled);
        expect(put(path, account), 204);
    }

    static void expect(Response response, int status) {
        if (response.statusCode() != status) {
            throw new AssertionError(
                    "HTTP %d, must be %d: %s".formatted(response.statusCode(), status, response.asString()));
        }
    }

    private static String json(Object body) {
        return body instanceof String text ? text : JsonOutput.toJson(body);
    }

    private RequestSpecification request() {
        try {
            String password = Files.readString(maillage.data().resolve("secrets/keycloak-admin.password"))
                    .strip();
            String token = given().formParams(Map.of(
                            "grant_type",
                            "password",
                            "client_id",
                            "admin-cli",
                            "username",
                            "admin",
                            "password",
                            password))
                    .post(maillage.issuer().replace("/maillage", "/master") + "/protocol/openid-connect/token")
                    .jsonPath()
                    .getString("access_token");
            return given().auth().oauth2(token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
