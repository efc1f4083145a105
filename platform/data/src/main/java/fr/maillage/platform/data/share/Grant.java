package fr.maillage.platform.data.share;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may see, what, from when (included) to when (excluded; null for no end). Whoever holds legal days turns them into
 * instants of the tenant's zone first.
 */
public record Grant(
        String grantee,
        String fieldSet,
        Instant from,
        @Nullable Instant to) {

    private static final Pattern GRANTEE = Pattern.compile("[a-z0-9-]{2,60}|person:[A-Za-z0-9._-]{1,80}");

    public Grant {
        if (!GRANTEE.matcher(grantee).matches()) {
            throw new IllegalArgumentException(
                    "grantee (" + grantee + "), must be the alias of an organization or person:<subject>");
        }
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("end of the share (" + to + "), must be after its start (" + from + ")");
        }
    }

    public static Grant toOrganization(String alias, String fieldSet, Instant from, @Nullable Instant to) {
        return new Grant(alias, fieldSet, from, to);
    }

    public static Grant toPerson(String subject, String fieldSet, Instant from, @Nullable Instant to) {
        return new Grant("person:" + subject, fieldSet, from, to);
    }
}
