package fr.maillage.integration.client;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.platform.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** Machine clients as health officers handle them. */
public final class Clients {

    public static final String TOULOUSE = "243100518";
    public static final String RENNES = "243500139";
    static final String PATH = BASE + "/clients";

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final int COORDINATE = 32;

    private Clients() {}

    /** A health officer of an organization, whom Keycloak knows, with the client she uses. */
    public static RequestSpecification officer(String organization) {
        known(organization);
        return given().auth().oauth2(token(organization));
    }

    /** The token of that officer, whatever Keycloak knows of her. */
    public static String token(String organization) {
        return Tokens.of(name(organization), "integration", "integration:read", "integration:write")
                .roles("health-officer")
                .organizations(organization)
                .signed();
    }

    /** Has Keycloak know her; gives her subject. */
    public static String known(String organization) {
        String subject = "subject-of-" + name(organization);
        StandIns.keycloak().addUser(subject, name(organization), "health-officer");
        StandIns.keycloak().addClient("client-of-" + name(organization), "");
        return subject;
    }

    private static String name(String organization) {
        return "officer-of-" + organization;
    }

    /** A public key nobody had before, as a JSON Web Key. */
    public static String key(String kid) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
            return """
                    {"kty":"EC","crv":"P-256","kid":"%s","x":"%s","y":"%s"}""".formatted(
                            kid,
                            coordinate(key.getW().getAffineX()),
                            coordinate(key.getW().getAffineY()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
    }

    public static String name() {
        return "Client d’essai " + NAMES.incrementAndGet();
    }

    public static String newClient(String name, String... scopes) {
        String list = String.join(
                ",", Arrays.stream(scopes).map(scope -> '"' + scope + '"').toList());
        return """
                {"name":"%s","scopes":[%s],"keys":[%s]}""".formatted(name, list, key("first"));
    }

    static Response submit(String organization, String body) {
        return officer(organization).contentType("application/json").body(body).post(PATH);
    }

    /** Asks for one whose keys are at an address. */
    public static Response submitAt(String organization, String url) {
        return submit(organization, """
                {"name":"%s","scopes":["registry:read"],"keysUrl":"%s"}""".formatted(name(), url));
    }

    /** Makes one that reads the registry and waits until Keycloak has it; its identifier. */
    public static String made(String organization) {
        Response answer = submit(organization, newClient(name(), "registry:read"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String id = answer.jsonPath().getString("id");
        settled(organization, id);
        return id;
    }

    /** One that publishes its keys at an address, as long as the tests run. */
    public static String publishing(String organization) {
        try {
            Response answer = submitAt(organization, new KeyHost("published").url());
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
            return answer.jsonPath().getString("id");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One with two keys, first and second. */
    public static String madeWithTwoKeys(String organization) {
        String id = made(organization);
        onPresent(organization, id)
                .contentType("application/json")
                .body(key("second"))
                .post(PATH + "/" + id + "/keys")
                .then()
                .statusCode(201);
        return id;
    }

    static JsonPath client(String organization, String id) {
        Response answer = officer(organization).get(PATH + "/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /** Waits until Keycloak has its last version. */
    static JsonPath settled(String organization, String id) {
        until(() -> client(organization, id).getString("effect.state").equals("DONE"));
        return client(organization, id);
    }

    static RequestSpecification onPresent(String organization, String id) {
        return officer(organization)
                .header("If-Match", "\"v" + client(organization, id).getInt("version") + "\"");
    }

    static Response move(String organization, String id, String to) {
        return onPresent(organization, id)
                .contentType("application/json")
                .body("{\"to\":\"%s\",\"reason\":\"Essai\"}".formatted(to))
                .post(PATH + "/" + id + "/transitions");
    }
}
