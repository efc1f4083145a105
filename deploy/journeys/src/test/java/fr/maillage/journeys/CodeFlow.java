package fr.maillage.journeys;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The authorization code flow of the try-out page's client, step by step, so that each step can be done wrong. */
final class CodeFlow {

    static final String REDIRECT = "http://127.0.0.1/token";

    private final String issuer;
    final Browser browser = new Browser();
    final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    final Map<String, String> query = new LinkedHashMap<>();

    CodeFlow(Installation maillage) {
        issuer = maillage.issuer();
        query.put("response_type", "code");
        query.put("client_id", "maillage-docs");
        query.put("redirect_uri", REDIRECT);
        query.put("scope", "openid organization registry:read registry:write");
        query.put("state", UUID.randomUUID().toString());
        query.put("nonce", UUID.randomUUID().toString());
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
    }

    /** Changes one parameter of the first request. */
    CodeFlow with(String parameter, String value) {
        query.put(parameter, value);
        return this;
    }

    CodeFlow without(String parameter) {
        query.remove(parameter);
        return this;
    }

    /** What the authorization endpoint answers before anybody logs in. */
    HttpResponse<String> begin() {
        return browser.get(issuer + "/protocol/openid-connect/auth?" + Browser.encoded(query));
    }

    /** The code given to a person after name and password. */
    String code(String user, String password) {
        HttpResponse<String> name = browser.post(Browser.action(begin()), Map.of("username", user));
        HttpResponse<String> in = browser.post(Browser.action(name), Map.of("username", user, "password", password));
        String code = Browser.query(Browser.location(in)).get("code");
        if (code == null) {
            throw new AssertionError("no code for " + user + ": HTTP " + in.statusCode() + " " + Browser.location(in));
        }
        return code;
    }

    HttpResponse<String> redeem(String code, String proof) {
        return token(Map.of(
                "grant_type", "authorization_code",
                "client_id", "maillage-docs",
                "redirect_uri", REDIRECT,
                "code", code,
                "code_verifier", proof));
    }

    HttpResponse<String> token(Map<String, String> form) {
        return browser.post(issuer + "/protocol/openid-connect/token", form);
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
