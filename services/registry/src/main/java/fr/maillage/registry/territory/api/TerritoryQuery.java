package fr.maillage.registry.territory.api;

import static fr.maillage.platform.http.page.ListParameters.notInList;
import static fr.maillage.registry.SearchParameters.searchable;

import fr.maillage.registry.SearchParameters;
import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritorySearch;
import fr.maillage.registry.territory.domain.TerritorySearch.Order;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /territories}. */
public record TerritoryQuery(
        @QueryParam("level")
        @Size(max = 10)
        @Parameter(
                description = "Niveaux cherchés ; répétable. / Levels to search; repeatable.",
                example = "[\"commune\", \"epci\"]")
        List<String> level,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description =
                        "Début du nom (sans égard aux accents), du code, ou code postal. / Start of the name or code, or a postcode.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                examples = {"saint gau", "31800"}))
        String q,

        @QueryParam("within")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoires qui les contiennent : niveau et code officiel ; répétable. / Territories that hold them: level and official code; repeatable.",
                example = "[\"department:31\", \"epci:243100518\"]")
        List<String> within,

        @QueryParam("active")
        @DefaultValue("true")
        @Parameter(
                description =
                        "true : en vigueur ; false : supprimés ; any : tous. / true: in force; false: ended; any: all.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"true", "false", "any"}))
        String active,

        @QueryParam("sort")
        @Parameter(
                description =
                        "Ordre : code par défaut, population (décroissante) par défaut avec q. / Order: code by default, population (descending) by default with q.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"code", "name", "population"}))
        @Nullable
        String sort) {

    TerritorySearch toSearch(TerritoryService territories) {
        return new TerritorySearch(
                level.stream().map(TerritoryQuery::level).toList(),
                searchable(q),
                territories.named("within", within),
                SearchParameters.active(active),
                order());
    }

    private static Level level(String word) {
        return Level.find(word).orElseThrow(() -> notInList("level", word, Level.words()));
    }

    private Order order() {
        if (sort == null) {
            return q.isBlank() ? Order.CODE : Order.POPULATION;
        }
        return switch (sort) {
            case "code" -> Order.CODE;
            case "name" -> Order.NAME;
            case "population" -> Order.POPULATION;
            default -> throw notInList("sort", sort, "code, name, population");
        };
    }
}
