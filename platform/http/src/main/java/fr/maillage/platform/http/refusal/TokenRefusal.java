package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import io.quarkus.oidc.OIDCException;
import java.net.ConnectException;
import java.time.Duration;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** Why a token was refused, as far as a caller may know: expiry and audience are said, the rest is not. */
public final class TokenRefusal {

    private static final Duration ISSUER_RETRY = Duration.ofSeconds(5);

    private TokenRefusal() {}

    /** No token at all. */
    public static Problem required() {
        return Problem.of(
                        StandardProblem.AUTHENTICATION_REQUIRED,
                        "Un jeton d’accès est requis : en-tête Authorization: Bearer <jeton>.",
                        "An access token is required: header Authorization: Bearer <token>.")
                .header("WWW-Authenticate", "Bearer realm=\"maillage\"");
    }

    /** From what verification threw: 401, or 503 when the keys of the issuer could not be had. */
    public static Problem of(Throwable refused) {
        if (issuerAway(refused)) {
            return Problem.of(
                            StandardProblem.DEPENDENCY_UNAVAILABLE,
                            "Le service d’identité ne répond pas ; aucun jeton ne peut être vérifié.",
                            "The identity provider does not answer; no token can be verified.")
                    .retryAfter(ISSUER_RETRY)
                    .causedBy(refused);
        }
        Text reason = reason(refused);
        return of(reason);
    }

    /** A token that is genuine, for somebody else. */
    public static Problem wrongAudience(String expected) {
        return of(Text.of(
                "Le jeton n’est pas destiné à ce service : aud doit contenir " + expected + ".",
                "The token is not meant for this service: aud must contain " + expected + "."));
    }

    private static Problem of(Text reason) {
        String challenge =
                "Bearer realm=\"maillage\", error=\"invalid_token\", error_description=\"" + ascii(reason.en()) + "\"";
        return Problem.of(StandardProblem.INVALID_TOKEN, reason).header("WWW-Authenticate", challenge);
    }

    private static Text reason(Throwable refused) {
        var jwt = Causes.find(refused, InvalidJwtException.class);
        if (jwt.map(InvalidJwtException::hasExpired).orElse(false) || mentions(refused, "expired")) {
            return Text.of("Le jeton a expiré ; demandez-en un autre.", "The token has expired; ask for another one.");
        }
        if (jwt.map(e -> e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING))
                .orElse(false)) {
            return Text.of(
                    "Le jeton n’est pas destiné à ce service (aud).", "The token is not meant for this service (aud).");
        }
        return Text.of(
                "Le jeton n’est pas un jeton d’accès valide de cette plateforme.",
                "The token is not a valid access token of this platform.");
    }

    private static boolean issuerAway(Throwable refused) {
        return Causes.find(refused, ConnectException.class).isPresent()
                || Causes.find(refused, OIDCException.class)
                        .map(Throwable::getMessage)
                        .map(message -> message.contains("not available"))
                        .orElse(false);
    }

    private static boolean mentions(Throwable refused, String word) {
        String message = refused.getMessage();
        return message != null && message.contains(word);
    }

    // A quoted-string of a header: no quote, no backslash, no control character.
    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "");
    }
}
