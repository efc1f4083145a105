package fr.maillage.platform.http.patch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.json.BodyDates;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Applies merge patches. Refuses with 400 and a pointer each: a member the caller may only read, a member that does
 * not exist, a value of the wrong type, a result that breaks a constraint.
 */
@ApplicationScoped
public class MergePatches {

    private final ExactJson json;
    private final Validator validator;

    MergePatches(ExactJson json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The request of the whole update that a patch stands for, valid.
     *
     * @param present the state as the request of a whole update would give it; its record lists what may be changed
     * @param shown the record of the answer; what it shows beyond that is read-only
     */
    public <T extends Record> T apply(MergePatch patch, T present, Class<? extends Record> shown) {
        Class<T> type = type(present);
        refuseForeign(patch.document(), type, shown);
        T result = value(MergePatch.merge(json.tree(present), patch.document()), type);
        var broken = validator.validate(result);
        if (!broken.isEmpty()) {
            throw new ResteasyReactiveViolationException(broken);
        }
        return result;
    }

    private static void refuseForeign(JsonNode document, Class<? extends Record> type, Class<? extends Record> shown) {
        if (!(document instanceof ObjectNode changes)) {
            throw Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    "Un objet JSON est attendu : les membres à changer.",
                    "A JSON object is expected: the members to change.");
        }
        List<Violation> foreign = new ForeignMembers(type, shown).in(changes);
        if (!foreign.isEmpty()) {
            boolean readOnly = foreign.getFirst().code().equals(ForeignMembers.READ_ONLY);
            var code = readOnly ? StandardProblem.READ_ONLY_FIELD : StandardProblem.UNKNOWN_FIELD;
            throw Problem.of(code, foreign.getFirst().message()).with(foreign);
        }
    }

    private <T> T value(JsonNode merged, Class<T> type) {
        try {
            return Objects.requireNonNull(
                    BodyDates.reading(() -> json.value(merged, type)), "an object is never read as null");
        } catch (JsonProcessingException refused) {
            // The same refusals, in the same words, as for a body read by JAX-RS.
            throw new WebApplicationException(refused, 400);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    @SuppressWarnings("unchecked") // a record has no subclass
    private static <T extends Record> Class<T> type(T present) {
        return (Class<T>) present.getClass();
    }
}
