package fr.maillage.platform.http.refusal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says where a JSON body goes wrong and what was expected there, without showing our classes. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JsonProcessingException refused) {
        return switch (refused) {
            case PropertyBindingException unknown -> unknownField(unknown);
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case StreamConstraintsException beyond ->
                malformed(
                        beyond,
                        Text.of(
                                "trop profond, trop long ou nombre démesuré",
                                "too deep, too long or an outsized number"));
            case JsonMappingException mapping ->
                malformed(
                        mapping,
                        Text.of("valeur refusée à " + pointer(mapping), "value refused at " + pointer(mapping)));
            default -> malformed(refused, Text.same(reason(refused.getOriginalMessage())));
        };
    }

    private static Problem unknownField(PropertyBindingException unknown) {
        String name = unknown.getPropertyName();
        Collection<Object> known = Objects.requireNonNullElse(unknown.getKnownPropertyIds(), List.of());
        Text suggestion =
                Nearest.suggestion(name, known.stream().map(Object::toString).toList());
        var message = Text.of(
                "Champ inconnu : " + Statuses.shown(name) + "." + suggestion.fr(),
                "Unknown field: " + Statuses.shown(name) + "." + suggestion.en());
        return Problem.of(StandardProblem.UNKNOWN_FIELD, Violation.of(pointer(unknown), "unknown-field", message));
    }

    private static Problem mismatch(MismatchedInputException mismatch) {
        Class<?> target = mismatch.getTargetType() == null ? Object.class : mismatch.getTargetType();
        Text expected = Expectation.of(target);
        if (target.isPrimitive() && !(mismatch instanceof InvalidFormatException) && isAboutNull(mismatch)) {
            return required(pointer(mismatch), expected);
        }
        String pointer = pointer(mismatch);
        String value = mismatch instanceof InvalidFormatException format
                ? " (" + Statuses.shown(String.valueOf(format.getValue())) + ")"
                : "";
        String where = pointer.isEmpty() ? "body" : pointer;
        var message = Text.of(
                (pointer.isEmpty() ? "Le corps" : pointer) + value + " : attendu " + expected.fr() + ".",
                where + value + ": expected " + expected.en() + ".");
        return Problem.of(StandardProblem.INVALID_REQUEST, Violation.of(pointer, "wrong-type", message));
    }

    private static Problem required(String pointer, Text expected) {
        var message = Text.of(
                pointer + " est requis : " + expected.fr() + ".", pointer + " is required: " + expected.en() + ".");
        return Problem.of(StandardProblem.INVALID_REQUEST, Violation.of(pointer, "required", message));
    }

    private static boolean isAboutNull(MismatchedInputException mismatch) {
        String message = mismatch.getOriginalMessage();
        return message != null && message.contains("`null`");
    }

    private static Problem malformed(JsonProcessingException refused, Text reason) {
        JsonLocation location = refused.getLocation();
        String line = location == null ? "?" : Integer.toString(location.getLineNr());
        String column = location == null ? "?" : Integer.toString(location.getColumnNr());
        return Problem.of(
                StandardProblem.MALFORMED_REQUEST,
                "JSON mal formé, ligne " + line + ", colonne " + column + " : " + reason.fr() + ".",
                "Malformed JSON, line " + line + ", column " + column + ": " + reason.en() + ".");
    }

    /** RFC 6901 pointer to the value at fault. */
    private static String pointer(JsonMappingException refused) {
        var pointer = new StringBuilder();
        for (JsonMappingException.Reference step : refused.getPath()) {
            pointer.append('/');
            if (step.getFieldName() == null) {
                pointer.append(step.getIndex());
            } else {
                pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return Statuses.shown(pointer.toString());
    }

    // Jackson's reason up to where it starts to speak of its sources and features.
    private static String reason(@Nullable String original) {
        String text = original == null ? "" : original.split("\n", 2)[0];
        for (String noise : List.of(" (start marker", " at [Source", " (for ", "[Source")) {
            int start = text.indexOf(noise);
            text = start < 0 ? text : text.substring(0, start);
        }
        return Statuses.shown(text);
    }
}
