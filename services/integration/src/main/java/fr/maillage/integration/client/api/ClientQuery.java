package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ClientSearch;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filter of the list. */
public record ClientQuery(
        @QueryParam("state")
        @Parameter(
                description =
                        "État : ACTIVE, DISABLED ou DELETED ; répétable ; sans lui, tous sauf DELETED. / State: ACTIVE, DISABLED or DELETED; repeatable; without it, all but DELETED.",
                example = "[\"ACTIVE\", \"DISABLED\"]")
        List<String> state) {

    ClientSearch toSearch() {
        return ClientSearch.of(state.stream().map(ClientQuery::state).toList());
    }

    private static ClientState state(String name) {
        return Arrays.stream(ClientState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String all =
                            Arrays.stream(ClientState.values()).map(Enum::name).collect(Collectors.joining(", "));
                    return Problem.of(
                            StandardProblem.INVALID_PARAMETER,
                            Violation.query(
                                    "state",
                                    "not-in-list",
                                    Text.of(
                                            "Valeur « %s » ; valeurs admises : %s.".formatted(name, all),
                                            "Value \"%s\"; accepted values: %s.".formatted(name, all))));
                });
    }
}
