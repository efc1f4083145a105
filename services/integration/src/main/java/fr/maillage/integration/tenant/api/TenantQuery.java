package fr.maillage.integration.tenant.api;

import fr.maillage.integration.tenant.domain.SearchName;
import fr.maillage.integration.tenant.domain.TenantKind;
import fr.maillage.integration.tenant.domain.TenantSearch;
import fr.maillage.integration.tenant.domain.TenantState;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list: repeated is or, different is and. */
public record TenantQuery(
        @QueryParam("q")
        @Size(max = 100)
        @Parameter(
                description = "Début du nom, sans casse ni accents. / Beginning of the name, without case and accents.",
                example = "rennes")
        @Nullable
        String q,

        @QueryParam("kind")
        @Parameter(
                description =
                        "Genre : collectivite, ars, cpam, landlord, mutuelle ou association ; répétable. / Kind: collectivite, ars, cpam, landlord, mutuelle or association; repeatable.",
                example = "[\"collectivite\", \"ars\"]")
        List<String> kind,

        @QueryParam("state")
        @Parameter(
                description =
                        "État : PROVISIONING, ACTIVE, SUSPENDED ou FAILED ; répétable. / State: PROVISIONING, ACTIVE, SUSPENDED or FAILED; repeatable.",
                example = "[\"ACTIVE\", \"SUSPENDED\"]")
        List<String> state) {

    TenantSearch toSearch() {
        if (q != null && !q.isBlank() && SearchName.of(q).isEmpty()) {
            throw refused(
                    "q",
                    "nothing-to-search",
                    "Valeur « %s » : aucune lettre latine ni chiffre à chercher.".formatted(q),
                    "Value \"%s\": no Latin letter nor digit to search by.".formatted(q));
        }
        return TenantSearch.of(
                q,
                kind.stream()
                        .map(code -> TenantKind.of(code)
                                .orElseThrow(() -> notInList(
                                        "kind",
                                        code,
                                        Arrays.stream(TenantKind.values()).map(TenantKind::code))))
                        .toList(),
                state.stream().map(TenantQuery::state).toList());
    }

    private static TenantState state(String name) {
        return Arrays.stream(TenantState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notInList(
                        "state", name, Arrays.stream(TenantState.values()).map(Enum::name)));
    }

    private static Problem notInList(String parameter, String value, Stream<String> accepted) {
        String all = accepted.collect(Collectors.joining(", "));
        return refused(
                parameter,
                "not-in-list",
                "Valeur « %s » ; valeurs admises : %s.".formatted(value, all),
                "Value \"%s\"; accepted values: %s.".formatted(value, all));
    }

    private static Problem refused(String parameter, String code, String fr, String en) {
        return Problem.of(StandardProblem.INVALID_PARAMETER, Violation.query(parameter, code, Text.of(fr, en)));
    }
}
