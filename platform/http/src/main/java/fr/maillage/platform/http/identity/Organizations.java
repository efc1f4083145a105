package fr.maillage.platform.http.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code organization} claim names, which Keycloak writes as an array of aliases or as a map keyed by alias. A
 * verified token keeps it beside its identity: reading a claim that is none of the standard ones costs an exception.
 */
record Organizations(List<String> aliases) {

    static final String ATTRIBUTE = "maillage.organizations";

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9-]{2,60}");

    static Organizations of(SecurityIdentity identity) {
        return new Organizations(in(Caller.claim(identity, "organization")));
    }

    /** Only what has the form of an alias counts; anything else in the claim is ignored, never guessed at. */
    static List<String> in(@Nullable Object claim) {
        Collection<?> candidates = switch (claim) {
            case Map<?, ?> byAlias -> byAlias.keySet();
            case Collection<?> aliases -> aliases;
            case null, default -> List.of();
        };
        return candidates.stream()
                .map(Organizations::text)
                .filter(alias -> ALIAS.matcher(alias).matches())
                .distinct()
                .toList();
    }

    private static String text(@Nullable Object candidate) {
        return switch (candidate) {
            case String text -> text;
            case JsonString text -> text.getString();
            case null, default -> "";
        };
    }
}
