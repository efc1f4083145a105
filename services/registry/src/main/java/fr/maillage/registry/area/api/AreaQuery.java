package fr.maillage.registry.area.api;

import static fr.maillage.platform.http.page.ListParameters.notInList;
import static fr.maillage.registry.SearchParameters.searchable;

import fr.maillage.registry.area.domain.AreaKind;
import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSearch.Order;
import fr.maillage.registry.area.domain.AreaState;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.territory.TerritoryService;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of {@code GET /areas}. */
public record AreaQuery(
        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description = "Début du nom, sans égard aux accents ni à la casse. / Start of the name.",
                example = "secteur")
        String q,

        @QueryParam("kind")
        @Size(max = 10)
        @Parameter(description = "CARE_BASIN, SECTOR, STUDY ; répétable. / Repeatable.", example = "SECTOR")
        List<String> kind,

        @QueryParam("state")
        @Size(max = 10)
        @Parameter(
                description = "ACTIVE (défaut), ARCHIVED ; répétable. / ACTIVE by default; repeatable.",
                example = "ACTIVE")
        List<String> state,

        @QueryParam("containing")
        @Size(max = 1)
        @Parameter(
                description =
                        "Territoire dont lui-même, ou un territoire qui le contient en entier, est membre. / Territory that is a member, itself or through one that holds it whole.",
                example = "commune:31555")
        List<String> containing,

        @QueryParam("sharedWithMe")
        @DefaultValue("false")
        @Parameter(
                description =
                        "true : ceux que d'autres partagent avec votre organisation ; false (défaut) : les siens. / Those shared with your organization, or its own.")
        boolean sharedWithMe,

        @QueryParam("sort")
        @DefaultValue("name")
        @Parameter(
                description =
                        "name (défaut) ou createdAt (du plus récent au plus ancien). / createdAt is newest first.")
        String sort) {

    AreaSearch toSearch(String tenant, TerritoryService territories) {
        return new AreaSearch(
                tenant,
                sharedWithMe,
                SearchName.of(searchable(q)),
                kind.stream()
                        .map(word -> constant("kind", word, AreaKind.values()))
                        .toList(),
                state.isEmpty()
                        ? List.of(AreaState.ACTIVE)
                        : state.stream()
                                .map(word -> constant("state", word, AreaState.values()))
                                .toList(),
                territories.named("containing", containing).stream()
                        .flatMap(ref -> territories.holders(ref).stream())
                        .toList(),
                order());
    }

    private static <E extends Enum<E>> E constant(String parameter, String word, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> notInList(
                        parameter,
                        word,
                        Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private Order order() {
        return switch (sort) {
            case "name" -> Order.NAME;
            case "createdAt" -> Order.CREATED;
            default -> throw notInList("sort", sort, "name, createdAt");
        };
    }
}
