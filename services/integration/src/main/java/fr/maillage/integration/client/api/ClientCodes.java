package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ClientTier;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Codes of requests, and their form. */
final class ClientCodes {

    static final String SCOPE = "[a-z]+:[a-z]+";
    static final String SCOPE_EXPECTED =
            "attendu service:acte, par exemple registry:read | service:act is expected, such as registry:read";
    static final String TERRITORY = "(commune:[0-9][0-9AB][0-9]{3}|epci:[0-9]{9}|department:[0-9][0-9AB][0-9]?)";
    static final String TERRITORY_EXPECTED =
            "attendu commune, epci ou department et un code INSEE, par exemple commune:31555 | commune, epci or department and an INSEE code is expected, such as commune:31555";

    private ClientCodes() {}

    static ClientTier tier(String code) {
        return ClientTier.of(code).orElseThrow(() -> {
            String all =
                    Arrays.stream(ClientTier.values()).map(ClientTier::code).collect(Collectors.joining(", "));
            return Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            "/tier",
                            "not-in-list",
                            Text.of(
                                    "Palier « %s » ; paliers admis : %s.".formatted(code, all),
                                    "Tier \"%s\"; accepted tiers: %s.".formatted(code, all))));
        });
    }
}
