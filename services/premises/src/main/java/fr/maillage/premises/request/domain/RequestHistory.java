package fr.maillage.premises.request.domain;

import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed between two versions of a request. Of the person and of free texts, that they changed, and nothing more. */
public final class RequestHistory {

    private RequestHistory() {}

    public static List<FieldChange> differences(@Nullable Request before, Request after) {
        List<FieldChange> found =
                new ArrayList<>(Step.differences(before == null ? Map.of() : open(before), open(after)));
        Person none = Person.NOBODY;
        sealed("person", before == null ? none : before.person(), after.person(), found);
        sealed("texts", before == null ? Texts.NONE : before.texts(), after.texts(), found);
        return found;
    }

    private static void sealed(String field, Object before, Object after, List<FieldChange> found) {
        if (!before.equals(after)) {
            found.add(new FieldChange(field, null, null));
        }
    }

    private static Map<String, @Nullable String> open(Request request) {
        Map<String, @Nullable String> open = new LinkedHashMap<>();
        Standing standing = request.standing();
        open.put("state", request.state().name());
        open.put("exitReason", word(standing.exitReason()));
        open.put("receivedOn", standing.receivedOn().toString());
        open.put("confirmedOn", standing.confirmedOn().toString());
        open.put("remindedOn", word(standing.remindedOn()));
        open.put("accompaniedBy", standing.accompaniedBy());
        open.put("noPoaching", String.valueOf(standing.noPoaching()));
        open.put("archived", String.valueOf(request.archived()));
        profile(request.profile(), open);
        return open;
    }

    private static void profile(RequestProfile profile, Map<String, @Nullable String> open) {
        for (var component : RequestProfile.class.getRecordComponents()) {
            try {
                open.put(component.getName(), word(component.getAccessor().invoke(profile)));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("component " + component.getName() + " is not readable", impossible);
            }
        }
    }

    private static @Nullable String word(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Profession profession -> profession.code();
            case TeamMember member -> member.profession().code() + " x" + member.units();
            case Collection<?> many ->
                many.isEmpty()
                        ? null
                        : many.stream()
                                .map(RequestHistory::word)
                                .map(Objects::toString)
                                .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
