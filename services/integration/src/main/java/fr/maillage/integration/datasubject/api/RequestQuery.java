package fr.maillage.integration.datasubject.api;

import fr.maillage.integration.datasubject.domain.RequestKind;
import fr.maillage.integration.datasubject.domain.RequestSearch;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list. */
public record RequestQuery(
        @QueryParam("state")
        @Parameter(
                description = "État ; répétable ; sans lui, tous. / State; repeatable; without it, all.",
                example = "[\"RECEIVED\", \"RUNNING\"]")
        List<String> state,

        @QueryParam("kind")
        @Parameter(
                description =
                        "Droit exercé ; répétable ; sans lui, tous. / Right exercised; repeatable; without it, all.",
                example = "[\"ERASURE\"]")
        List<String> kind) {

    RequestSearch toSearch() {
        return new RequestSearch(
                state.stream()
                        .map(name -> constant("state", RequestState.values(), name))
                        .toList(),
                kind.stream()
                        .map(name -> constant("kind", RequestKind.values(), name))
                        .toList());
    }

    private static <T extends Enum<T>> T constant(String parameter, T[] known, String name) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String all = Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
                    return Problem.of(
                            StandardProblem.INVALID_PARAMETER,
                            Violation.query(
                                    parameter,
                                    "not-in-list",
                                    Text.of(
                                            "Valeur « %s » ; valeurs admises : %s.".formatted(name, all),
                                            "Value \"%s\"; accepted values: %s.".formatted(name, all))));
                });
    }
}
