package fr.maillage.platform.http.page;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters that several lists read alike, and how a wrong one is refused. */
public final class ListParameters {

    private static final Set<String> FORMATS =
            Set.of("*/*", MediaTypes.JSON, MediaTypes.CSV, MediaTypes.NDJSON, MediaTypes.GEOJSON);

    private ListParameters() {}

    /** The constant of this name. */
    public static <E extends Enum<E>> E constant(String parameter, String word, E[] constants) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> notInList(
                        parameter,
                        word,
                        Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "))));
    }

    /** Those of these names, each once. */
    public static <E extends Enum<E>> List<E> constants(String parameter, Collection<String> words, E[] constants) {
        return words.stream()
                .map(word -> constant(parameter, word, constants))
                .distinct()
                .toList();
    }

    /** A day, null for none. */
    public static @Nullable LocalDate day(String parameter, @Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw malformed(
                    parameter,
                    "Date « %s » ; attendu AAAA-MM-JJ.".formatted(text),
                    "Date \"%s\"; YYYY-MM-DD is expected.".formatted(text));
        }
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

    /** Any other refusal of a parameter of the query. */
    public static Problem refused(String parameter, String code, String fr, String en) {
        return Problem.of(StandardProblem.INVALID_PARAMETER, Violation.query(parameter, code, Text.of(fr, en)));
    }
}
