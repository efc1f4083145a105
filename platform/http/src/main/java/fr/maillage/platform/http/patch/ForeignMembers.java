package fr.maillage.platform.http.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.refusal.Nearest;
import fr.maillage.platform.http.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of a patch that cannot be changed: shown only, or known nowhere. */
final class ForeignMembers {

    static final String READ_ONLY = "read-only-field";

    private static final int NAMED = 20;

    private final Shape writable;
    private final Shape shown;
    private final List<Violation> found = new ArrayList<>();

    ForeignMembers(Class<? extends Record> writable, Class<? extends Record> shown) {
        this.writable = Shape.of(writable);
        this.shown = Shape.of(shown);
    }

    /** The first of them, in the order of the patch. */
    List<Violation> in(ObjectNode patch) {
        look(patch, "", writable, Optional.of(shown));
        return found;
    }

    // Below a member that is no record (a map, a list, a text) there is nothing to know by name.
    private void look(ObjectNode patch, String where, Shape known, Optional<Shape> visible) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            String pointer = where + "/" + name.replace("~", "~0").replace("/", "~1");
            if (known.has(name)) {
                if (member.getValue() instanceof ObjectNode inner) {
                    known.of(name)
                            .ifPresent(below -> look(inner, pointer, below, visible.flatMap(shape -> shape.of(name))));
                }
            } else if (found.size() < NAMED) {
                boolean readOnly = visible.map(shape -> shape.has(name)).orElse(false);
                found.add(readOnly ? readOnly(pointer) : unknown(pointer, name, known));
            }
        });
    }

    private static Violation readOnly(String pointer) {
        String at = cut(pointer);
        var message = Text.of(
                at + " est en lecture seule, il ne se modifie pas.", at + " is read-only, it cannot be changed.");
        return Violation.of(at, READ_ONLY, message);
    }

    private static Violation unknown(String pointer, String name, Shape known) {
        Text suggestion = Nearest.suggestion(name, known.names());
        var message = Text.of(
                "Champ inconnu : " + cut(name) + "." + suggestion.fr(),
                "Unknown field: " + cut(name) + "." + suggestion.en());
        return Violation.of(cut(pointer), "unknown-field", message);
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
