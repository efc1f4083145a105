package fr.maillage.registry;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.identifier.domain.SearchName;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters that several lists read alike, and how a wrong one is refused. */
public final class ListParameters {

    private static final Set<String> FORMATS =
            Set.of("*/*", MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON);

    private ListParameters() {}

    /** {@code active} of a list with ended rows: null for both. */
    public static @Nullable Boolean active(String word) {
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "any" -> null;
            default -> throw notInList("active", word, "true, false, any");
        };
    }

    /** {@code match}: how names are compared. */
    public static NameMatch nameMatch(String word) {
        return NameMatch.parse(word).orElseThrow(() -> notInList("match", word, "auto, prefix, fuzzy"));
    }

    /** {@code q}, stripped. One that has nothing to search by would find everything, which nobody means by it. */
    public static String searchable(String q) {
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw malformed("q", "Caractère de contrôle dans q.", "Control character in q.");
        }
        if (!q.isBlank() && SearchName.of(q).isEmpty()) {
            throw refused(
                    "q",
                    "nothing-to-search",
                    "Valeur « %s » : aucune lettre latine ni chiffre à chercher.".formatted(q),
                    "Value \"%s\": no Latin letter nor digit to search by.".formatted(q));
        }
        return q.strip();
    }

    /** Whether GeoJSON is what the caller would rather have, of the formats that lists have. */
    public static boolean asksForMap(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(FORMATS::contains)
                .findFirst()
                .filter(MediaTypes.GEOJSON::equals)
                .isPresent();
    }

    /** A value outside of its closed list. */
    public static Problem notInList(String parameter, String value, String accepted) {
        return refused(
                parameter,
                "not-in-list",
                "Valeur « %s » ; valeurs admises : %s.".formatted(value, accepted),
                "Value \"%s\"; accepted values: %s.".formatted(value, accepted));
    }

    /** A value that cannot be read. */
    public static Problem malformed(String parameter, String fr, String en) {
        return refused(parameter, "malformed", fr, en);
    }

    private static Problem refused(String parameter, String code, String fr, String en) {
        return Problem.of(StandardProblem.INVALID_PARAMETER, Violation.query(parameter, code, Text.of(fr, en)));
    }
}
