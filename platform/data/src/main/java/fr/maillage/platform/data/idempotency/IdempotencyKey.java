package fr.maillage.platform.data.idempotency;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A key as the caller chose it. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /** Of the values of the header; none is no key, anything but one well-formed key is refused. */
    static Optional<IdempotencyKey> in(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        String value = values.getFirst().strip();
        if (values.size() > 1 || !PRINTABLE.matcher(value).matches()) {
            throw refused(values);
        }
        return Optional.of(new IdempotencyKey(value));
    }

    private static Problem refused(List<String> values) {
        String given =
                values.size() > 1 ? values.size() + " ×" : values.getFirst().length() + " car./chars";
        var message = Text.of(
                "Idempotency-Key (" + given + ") : attendu 1 à 255 caractères ASCII imprimables, une seule fois.",
                "Idempotency-Key (" + given + "): expected 1 to 255 printable ASCII characters, once.");
        return Problem.of(
                IdempotencyProblem.INVALID_IDEMPOTENCY_KEY, Violation.of("header:" + HEADER, "invalid-key", message));
    }
}
