package fr.maillage.registry.professional.api;

import static fr.maillage.platform.http.page.ListParameters.notInList;
import static fr.maillage.registry.SearchParameters.searchable;

import fr.maillage.registry.SearchParameters;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.professional.domain.NameQuery;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.Order;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.territory.domain.Sought;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /professionals}. */
public record ProfessionalQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire où chercher : niveau et code officiel, ou area:<id> pour un territoire composé ; répétable. / Territory to search in: level and official code, or area:<id> for one you composed; repeatable.",
                example = "[\"department:31\", \"commune:31555\"]")
        List<String> territory,

        @QueryParam("profession")
        @Size(max = 50)
        @Parameter(
                description =
                        "Profession exercée : code TRE_G15, ou G15:10, R95:93 (psychologue) ; répétable. / Profession practised; title users need their system; repeatable.",
                example = "[\"10\", \"R95:93\"]")
        List<String> profession,

        @QueryParam("specialty")
        @Size(max = 50)
        @Parameter(
                description = "Savoir-faire (TRE_R38) ; répétable. / Skill (TRE_R38); repeatable.",
                example = "[\"SM54\"]")
        List<String> specialty,

        @QueryParam("practiceMode")
        @Size(max = 10)
        @Parameter(
                description =
                        "Mode d'exercice : L, S, B, I, ou MIXED (libéral et salarié, calculé) ; répétable. / Way of practice, or MIXED, which is derived; repeatable.",
                example = "[\"L\"]")
        List<String> practiceMode,

        @QueryParam("careTier")
        @Size(max = 2)
        @Parameter(
                description =
                        "Recours, selon la liste de votre organisation, celle de Rennes à défaut : FIRST_RECOURSE, SECOND_RECOURSE ; répétable. / Care tier, by your organization's list, else that of Rennes; repeatable.",
                example = "[\"FIRST_RECOURSE\"]")
        List<String> careTier,

        @QueryParam("structure")
        @Size(max = 50)
        @Parameter(description = "Site FINESS ; répétable. / FINESS site; repeatable.", example = "[\"310021373\"]")
        List<String> structure,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description =
                        "Débuts de mots du nom et du prénom, dans n'importe quel ordre, sans égard aux accents, traits d'union, apostrophes ni à la coupe des mots (le goff, legoff). / Beginnings of words of the names, in any order, whatever the accents, hyphens, apostrophes and the way words are cut.",
                schema = @Schema(type = SchemaType.STRING, examples = "le goff"))
        String q,

        @QueryParam("match")
        @DefaultValue("auto")
        @Parameter(
                description =
                        "Comparaison des noms. auto : par débuts de mots et, si personne n'est trouvé, par ressemblance ; prefix : débuts de mots seuls ; fuzzy : ressemblance seule. Trouvés par ressemblance, les plus proches viennent d'abord, sur une seule page, et `nameSimilarity` le dit. / How names are compared: by beginnings of words and, if nobody is found, by likeness (auto), or by one alone. Found by likeness, the most alike come first, on one page, and `nameSimilarity` says so.",
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
                        "true : dans le dernier fichier ; false : disparus ; any : tous. / true: in the last file; false: vanished; any: all.",
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
                        "Fiches dont le score national de qualité (nombre entier, de 1 à 100) est inférieur à cette valeur, dans un territoire, une structure ou un rayon (150 000 activités au plus) ; la connaissance locale n'y compte pas. / Records whose national quality score is less than this, within a territory, a structure or a radius (150 000 activities at most); local knowledge does not count.",
                example = "80")
        @Nullable
        Integer qualityBelow,

        @QueryParam("sort")
        @Parameter(
                description =
                        "Ordre : name par défaut, id, distance (exige near, et par défaut avec near), quality (les fiches les moins bonnes d'abord ; mêmes limites que `qualityBelow`). / Order: name by default, id, distance (needs near, and by default with near), quality (the worst records first; bounded as `qualityBelow` is).",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"name", "id", "distance", "quality"}))
        @Nullable
        String sort) {

    /** @param ofTiers who belongs to the care tiers asked for, null when none is */
    ProfessionalSearch toSearch(Sought territories, @Nullable List<Wanted> ofTiers) {
        Circle circle = ProfessionalFilters.circle(near, radiusM);
        return new ProfessionalSearch(
                ProfessionalFilters.places(territories),
                ProfessionalFilters.wanted(profession, ofTiers),
                ProfessionalFilters.skills(specialty),
                practiceMode.stream()
                        .filter(mode -> !mode.equals(PracticeMode.MIXED))
                        .map(ProfessionalFilters::mode)
                        .toList(),
                practiceMode.contains(PracticeMode.MIXED),
                ProfessionalFilters.sites(structure),
                NameQuery.of(searchable(q)),
                circle,
                SearchParameters.active(active),
                false,
                null,
                order(circle));
    }

    NameMatch nameMatch() {
        return SearchParameters.nameMatch(match);
    }

    private Order order(@Nullable Circle circle) {
        if (sort == null) {
            return circle == null ? Order.NAME : Order.DISTANCE;
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
            default -> throw notInList("sort", sort, "name, id, distance, quality");
        };
    }
}
