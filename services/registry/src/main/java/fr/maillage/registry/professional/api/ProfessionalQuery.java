package fr.maillage.registry.professional.api;

import static fr.maillage.registry.ListParameters.malformed;
import static fr.maillage.registry.ListParameters.notInList;
import static fr.maillage.registry.ListParameters.searchable;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.ListParameters;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.Order;
import fr.maillage.registry.territory.TerritoryService;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /professionals}. */
public record ProfessionalQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(description = "Territoire ; répétable. / Territory; repeatable.", example = "commune:31555")
        List<String> territory,

        @QueryParam("profession")
        @Size(max = 50)
        @Parameter(
                description = "Profession principale : code TRE_G15, ou G15:10, R95:93 (psychologue) ; répétable."
                        + " / Main profession; title users need their system.",
                example = "10")
        List<String> profession,

        @QueryParam("specialty")
        @Size(max = 50)
        @Parameter(description = "Savoir-faire ; répétable. / Skill; repeatable.", example = "SM54")
        List<String> specialty,

        @QueryParam("practiceMode")
        @Size(max = 10)
        @Parameter(
                description = "L, S, B, I, ou MIXED (libéral et salarié, calculé) ; répétable. / Way of practice.",
                example = "L")
        List<String> practiceMode,

        @QueryParam("structure")
        @Size(max = 50)
        @Parameter(description = "Site FINESS ; répétable. / FINESS site; repeatable.", example = "310021373")
        List<String> structure,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description = "Débuts de mots du nom et du prénom, sans égard aux accents, aux traits d'union ni à"
                        + " l'ordre. / Beginnings of words of the names, in any order.")
        String q,

        @QueryParam("near")
        @Size(max = 60)
        @Parameter(
                description = "lat,lon en degrés WGS84 : les plus proches d'abord. / Nearest first.",
                example = "43.6047,1.4442")
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
        @Parameter(description = "true (dans le dernier fichier), false (disparus) ou any")
        String active,

        @QueryParam("sort")
        @Parameter(description = "id (défaut), name, distance (défaut avec near). / Distance is the default with near.")
        @Nullable
        String sort) {

    private static final int WORDS = 8;
    private static final Pattern SKILL = Pattern.compile("[0-9A-Z]{1,10}");

    ProfessionalSearch toSearch(TerritoryService territories) {
        Circle circle = circle();
        return new ProfessionalSearch(
                territories.named("territory", territory),
                profession.stream().map(ProfessionalQuery::profession).toList(),
                each("specialty", specialty, SKILL, "SM54"),
                practiceMode.stream()
                        .filter(mode -> !mode.equals(PracticeMode.MIXED))
                        .map(ProfessionalQuery::mode)
                        .toList(),
                practiceMode.contains(PracticeMode.MIXED),
                sites(),
                words(),
                circle,
                ListParameters.active(active),
                order(circle));
    }

    /** A title user's bare code is another profession elsewhere: it is asked with its system (REG-06). */
    private static Profession profession(String text) {
        return Profession.parse(text)
                .orElseThrow(() -> ruled(
                        "profession",
                        "malformed",
                        "Profession « %s » ; attendu un code TRE_G15 comme 10, ou un code avec son système comme R95:93 (psychologue)."
                                .formatted(text),
                        "Profession \"%s\"; a TRE_G15 code such as 10 is expected, or a code with its system such as R95:93 (psychologist)."
                                .formatted(text),
                        "REG-06"));
    }

    private static PracticeMode mode(String text) {
        return PracticeMode.parse(text)
                .orElseThrow(() -> ruled(
                        "practiceMode",
                        "not-in-list",
                        "Valeur « %s » ; valeurs admises : L, S, B, I, et MIXED qui se calcule.".formatted(text),
                        "Value \"%s\"; accepted values: L, S, B, I, and MIXED, which is derived.".formatted(text),
                        text.equals("M") ? "REG-08" : "REG-09"));
    }

    private static List<String> each(String parameter, List<String> given, Pattern shape, String example) {
        given.stream()
                .filter(code -> !shape.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw malformed(
                            parameter,
                            "Valeur « %s » ; attendu un code comme %s.".formatted(code, example),
                            "Value \"%s\"; a code such as %s is expected.".formatted(code, example));
                });
        return given;
    }

    private List<String> sites() {
        structure.stream()
                .filter(site -> FinessNumber.parse(site).isEmpty())
                .findFirst()
                .ifPresent(site -> {
                    throw ruled(
                            "structure",
                            "malformed",
                            "Structure « %s » ; attendu un numéro FINESS de 9 caractères.".formatted(site),
                            "Structure \"%s\"; a FINESS number of 9 characters is expected.".formatted(site),
                            "REG-04");
                });
        return structure;
    }

    private List<String> words() {
        return Stream.of(SearchName.of(searchable(q)).split(" "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private @Nullable Circle circle() {
        if (near == null) {
            return null;
        }
        String[] parts = near.split(",", -1);
        if (parts.length == 2) {
            try {
                double latitude = Double.parseDouble(parts[0].strip());
                double longitude = Double.parseDouble(parts[1].strip());
                if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                    return new Circle(latitude, longitude, radiusM);
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

    private static Problem ruled(String parameter, String code, String fr, String en, String rule) {
        return Problem.of(
                StandardProblem.INVALID_PARAMETER, new Violation("query:" + parameter, code, Text.of(fr, en), rule));
    }

    private Order order(@Nullable Circle circle) {
        if (sort == null) {
            return circle == null ? Order.ID : Order.DISTANCE;
        }
        return switch (sort) {
            case "id" -> Order.ID;
            case "name" -> Order.NAME;
            case "distance" -> {
                if (circle == null) {
                    throw notInList("sort", sort, "id, name (distance : avec near / with near)");
                }
                yield Order.DISTANCE;
            }
            default -> throw notInList("sort", sort, "id, name, distance");
        };
    }
}
