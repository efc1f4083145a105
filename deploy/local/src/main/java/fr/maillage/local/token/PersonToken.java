package fr.maillage.local.token;

import fr.maillage.local.console.Failure;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Logs a person in as a browser would: authorization code with PKCE against the public client, one page for the name
 * and one for the password. Nobody listens at the redirect address; the code is read from the redirect itself.
 */
public final class PersonToken {
    static final String CLIENT = "maillage-docs";
    private static final URI REDIRECT = URI.create("http://127.0.0.1/token");
    private static final int OK = 200;

    private final String issuer;
    private final Browser browser = new Browser();
    private final Pkce pkce = Pkce.random(new SecureRandom());

    public PersonToken(String issuer) {
        this.issuer = issuer;
    }

    public AccessToken get(String user, String password, String scope) throws InterruptedException {
        HttpResponse<String> response = browser.get(authorization(scope));
        if (response.statusCode() == OK) {
            response = browser.post(formAction(response, user), Map.of("username", user));
        }
        if (response.statusCode() == OK && new LoginPage(response.body()).asksForPassword()) {
            response = browser.post(formAction(response, user), Map.of("username", user, "password", password));
        }
        return redeem(code(response, user), user);
    }

    private URI authorization(String scope) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", CLIENT);
        query.put("redirect_uri", REDIRECT.toString());
        query.put("scope", scope);
        query.put("state", "-");
        query.put("code_challenge", pkce.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(issuer + "/protocol/openid-connect/auth?" + Browser.encoded(query));
    }

    private static URI formAction(HttpResponse<String> response, String user) {
        LoginPage page = new LoginPage(response.body());
        return page.formAction().orElseThrow(() -> refusal(page, user));
    }

    private static String code(HttpResponse<String> response, String user) {
        Map<String, String> query =
                query(response.headers().firstValue("Location").orElse(""));
        if (query.containsKey("error")) {
            throw Failure.of(
                    "Keycloak refuse la connexion de %s : %s"
                            .formatted(user, query.getOrDefault("error_description", query.get("error"))),
                    "vérifier les portées (--scope) et l'organisation (--org)");
        }
        return Optional.ofNullable(query.get("code")).orElseThrow(() -> refusal(new LoginPage(response.body()), user));
    }

    private static Failure refusal(LoginPage page, String user) {
        if (!page.organizations().isEmpty()) {
            return Failure.of(
                    "%s appartient à plusieurs organisations : %s"
                            .formatted(user, String.join(", ", page.organizations())),
                    "en choisir une : --org " + page.organizations().getFirst());
        }
        return Failure.of(
                "Keycloak refuse %s : %s".formatted(user, page.complaint().orElse("page de connexion inattendue")),
                "vérifier le nom et l'organisation ; le mot de passe des comptes de démonstration est demo (--password)");
    }

    private AccessToken redeem(String code, String user) throws InterruptedException {
        return AccessToken.of(
                browser.post(
                        URI.create(issuer + "/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                CLIENT,
                                "redirect_uri",
                                REDIRECT.toString(),
                                "code",
                                code,
                                "code_verifier",
                                pkce.verifier())),
                user);
    }

    static Map<String, String> query(String location) {
        Map<String, String> fields = new HashMap<>();
        int start = location.indexOf('?');
        if (start >= 0) {
            Arrays.stream(location.substring(start + 1).split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        }
        return fields;
    }
}
