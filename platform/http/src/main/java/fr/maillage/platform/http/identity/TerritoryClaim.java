package fr.maillage.platform.http.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The claim {@code territories}, which holds a machine client to a part of what its organization may see. A verified token
 * keeps it beside its identity, for the reason that {@link Organizations} has.
 *
 * @param readable false when the claim is there and is no list of territories: then nothing is let through
 */
record TerritoryClaim(boolean readable, List<String> territories) {

    static final String ATTRIBUTE = "maillage.territories";

    private static final Pattern TERRITORY = Pattern.compile("[a-z]{3,12}:[0-9A-Za-z]{1,20}");

    static TerritoryClaim of(SecurityIdentity identity) {
        return in(Caller.claim(identity, "territories"));
    }

    static TerritoryClaim in(@Nullable Object claim) {
        if (claim == null) {
            return new TerritoryClaim(true, List.of());
        }
        List<String> found = new ArrayList<>();
        if (claim instanceof Collection<?> all) {
            all.forEach(one -> found.add(one instanceof JsonString text ? text.getString() : String.valueOf(one)));
        }
        boolean readable = !found.isEmpty()
                && found.stream().allMatch(text -> TERRITORY.matcher(text).matches());
        return new TerritoryClaim(readable, readable ? List.copyOf(found) : List.of());
    }
}
