package fr.maillage.registry.structure.api;

import static fr.maillage.platform.http.page.ListParameters.malformed;
import static fr.maillage.platform.http.page.ListParameters.notInList;
import static fr.maillage.registry.SearchParameters.searchable;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.SearchParameters;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.code.domain.CodeSystem;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.domain.StructureSearch.Near;
import fr.maillage.registry.structure.domain.StructureSearch.Order;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /structures}. */
public record StructureQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire où chercher : niveau et code officiel, ou area:<id> pour un territoire composé ; répétable. / Territory to search in: level and official code, or area:<id> for one you composed; repeatable.",
                example = "[\"department:31\", \"commune:31555\"]")
        List<String> territory,

        @QueryParam("category")
        @Size(max = 50)
        @Parameter(
                description =
                        "Catégorie FINESS, code de la nomenclature `finess-category` ; répétable. / FINESS category, a code of `finess-category`; repeatable.",
                example = "[\"603\", \"124\"]")
        List<String> category,

        @QueryParam("kind")
        @Size(max = 20)
        @Parameter(
                description =
                        "Type Maillage, code de la nomenclature `structure-kind` ; répétable. / Maillage kind, a code of `structure-kind`; repeatable.",
                example = "[\"MSP\", \"CDS\"]")
        List<String> kind,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description =
                        "Mots du nom, dans n'importe quel ordre, sans égard aux accents, traits d'union, apostrophes ni à la coupe des mots (l'aigle, laigle). / Words of the name, in any order, whatever the accents, hyphens, apostrophes and the way words are cut.",
                schema = @Schema(type = SchemaType.STRING, examples = "maison de sante"))
        String q,

        @QueryParam("match")
        @DefaultValue("auto")
        @Parameter(
                description =
                        "Comparaison des noms. auto : tels qu'écrits et, si rien n'est trouvé, par ressemblance ; prefix : tels qu'écrits seulement ; fuzzy : ressemblance seule. Trouvées par ressemblance, les plus proches viennent d'abord, sur une seule page, et `nameSimilarity` le dit. / How names are compared: as typed and, if nothing is found, by likeness (auto), or by one alone. Found by likeness, the most alike come first, on one page, and `nameSimilarity` says so.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"auto", "prefix", "fuzzy"}))
        String match,

        @QueryParam("near")
        @Size(max = 60)
        @Parameter(
                description = "lat,lon en degrés WGS84 : les plus proches d'abord. / Nearest first.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                pattern = "^-?[0-9]{1,2}([.][0-9]+)?,-?[0-9]{1,3}([.][0-9]+)?$",
                                examples = "43.6047,1.4442"))
        @Nullable
        String near,

        @QueryParam("radiusM")
        @DefaultValue("5000")
        @Min(1)
        @Max(100_000)
        @Parameter(description = "Rayon autour de near, en mètres. / Radius around near, in metres.")
        int radiusM,

        @QueryParam("active")
        @DefaultValue("true")
        @Parameter(
                description =
                        "true : dans le dernier fichier ; false : disparues ; any : toutes. / true: in the last file; false: vanished; any: all.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"true", "false", "any"}))
        String active,

        @QueryParam("qualityBelow")
        @Min(1)
        @Max(100)
        @Parameter(
                description =
                        "Fiches dont le score national de qualité (nombre entier, de 1 à 100) est inférieur à cette valeur ; la connaissance locale n'y compte pas. / Records whose national quality score is less than this; local knowledge does not count.",
                example = "80")
        @Nullable
        Integer qualityBelow,

        @QueryParam("sort")
        @Parameter(
                description =
                        "Ordre : id par défaut, name, distance (croissante, exige near) par défaut avec near, quality (les fiches les moins bonnes d'abord). / Order: id by default, name, distance (ascending, needs near) by default with near, quality (the worst records first).",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"id", "name", "distance", "quality"}))
        @Nullable
        String sort) {

    private static final int WORDS = 8;
    private static final Pattern CATEGORY = Pattern.compile("[0-9]{3}");

    StructureSearch toSearch(AreaTerritories territories, CodeService codes) {
        Near circle = circle();
        return new StructureSearch(
                territories.sought("territory", territory),
                categories(),
                codes.named("kind", CodeSystem.STRUCTURE_KIND, kind),
                words(),
                circle,
                SearchParameters.active(active),
                false,
                null,
                order(circle));
    }

    NameMatch nameMatch() {
        return SearchParameters.nameMatch(match);
    }

    /** By its shape only: a category without any structure is an empty list, not a mistake. */
    private List<String> categories() {
        category.stream()
                .filter(code -> !CATEGORY.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw malformed(
                            "category",
                            "Catégorie « %s » ; attendu un code FINESS de 3 chiffres, par exemple 603.".formatted(code),
                            "Category \"%s\"; a FINESS code of 3 digits is expected, such as 603.".formatted(code));
                });
        return category;
    }

    private List<String> words() {
        return Stream.of(SearchName.of(searchable(q)).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private @Nullable Near circle() {
        if (near == null) {
            return null;
        }
        String[] parts = near.split(",", -1);
        if (parts.length == 2) {
            try {
                double latitude = Double.parseDouble(parts[0].strip());
                double longitude = Double.parseDouble(parts[1].strip());
                if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                    return new Near(latitude, longitude, radiusM);
                }
            } catch (NumberFormatException e) {
                throw malformedPoint(near);
            }
        }
        throw malformedPoint(near);
    }

    private static Problem malformedPoint(String near) {
        return malformed(
                "near",
                "Point « %s » ; attendu latitude,longitude en degrés, par exemple 43.6047,1.4442.".formatted(near),
                "Point \"%s\"; latitude,longitude in degrees expected, such as 43.6047,1.4442.".formatted(near));
    }

    private Order order(@Nullable Near circle) {
        if (sort == null) {
            return circle == null ? Order.ID : Order.DISTANCE;
        }
        return switch (sort) {
            case "id" -> Order.ID;
            case "name" -> Order.NAME;
            case "quality" -> Order.QUALITY;
            case "distance" -> {
                if (circle == null) {
                    throw notInList("sort", sort, "id, name, quality (distance : avec near / with near)");
                }
                yield Order.DISTANCE;
            }
            default -> throw notInList("sort", sort, "id, name, distance, quality");
        };
    }
}
