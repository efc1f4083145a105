package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.language.Text;
import jakarta.validation.ConstraintViolation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages that name the value and the expectation. A constraint with a message of its own keeps it; written as
 * {@code "texte français | English text"} it is split by language.
 */
final class ConstraintMessages {

    private ConstraintMessages() {}

    /** {@code NotBlank} is {@code not-blank}. */
    static String code(ConstraintViolation<?> broken) {
        return name(broken).replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    static Text message(String pointer, ConstraintViolation<?> broken) {
        Text expectation = broken.getMessageTemplate().startsWith("{")
                ? expectation(name(broken), broken.getConstraintDescriptor().getAttributes(), broken.getMessage())
                : custom(broken.getMessage());
        String where = pointer.isEmpty() ? "" : pointer.substring(pointer.indexOf(':') + 1);
        String subject = where + value(broken.getInvalidValue());
        return Text.of(subject + " " + expectation.fr() + ".", subject + " " + expectation.en() + ".");
    }

    private static String name(ConstraintViolation<?> broken) {
        return broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    }

    private static Text custom(String message) {
        String[] languages = message.split(" \\| ", 2);
        return languages.length == 2 ? Text.of(languages[0], languages[1]) : Text.same(message);
    }

    private static Text expectation(String constraint, Map<String, Object> with, String message) {
        return switch (constraint) {
            case "NotNull" -> Text.of("est requis", "is required");
            case "NotBlank", "NotEmpty" -> Text.of("ne doit pas être vide", "must not be empty");
            case "Null" -> Text.of("ne doit pas être donné", "must not be given");
            case "Size" ->
                Text.of(
                        "doit compter de " + with.get("min") + " à " + with.get("max") + " éléments ou caractères",
                        "must have " + with.get("min") + " to " + with.get("max") + " elements or characters");
            case "Min", "DecimalMin" -> Text.of("doit être ≥ " + with.get("value"), "must be ≥ " + with.get("value"));
            case "Max", "DecimalMax" -> Text.of("doit être ≤ " + with.get("value"), "must be ≤ " + with.get("value"));
            case "Positive" -> Text.of("doit être > 0", "must be > 0");
            case "PositiveOrZero" -> Text.of("doit être ≥ 0", "must be ≥ 0");
            case "Pattern" -> Text.of("doit suivre " + with.get("regexp"), "must match " + with.get("regexp"));
            case "Email" -> Text.of("doit être une adresse électronique", "must be an e-mail address");
            case "Past", "PastOrPresent" -> Text.of("doit être dans le passé", "must be in the past");
            case "Future", "FutureOrPresent" -> Text.of("doit être dans l’avenir", "must be in the future");
            default -> Text.same(message);
        };
    }

    private static String value(@Nullable Object invalid) {
        return switch (invalid) {
            case null -> "";
            case CharSequence text -> " (" + Statuses.shown(text.toString()) + ")";
            case Number number -> " (" + number + ")";
            case Enum<?> constant -> " (" + constant + ")";
            case java.time.temporal.Temporal date -> " (" + date + ")";
            default -> "";
        };
    }
}
