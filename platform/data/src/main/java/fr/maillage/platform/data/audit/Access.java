package fr.maillage.platform.data.audit;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What was done, to which objects. Codes and ids only: what looks like anything else is refused, so that no name or address
 * ever reaches the trail.
 *
 * @param operation {@code referral.read}, {@code referral.accept}, {@code export.create}
 * @param objectIds every object shown or changed, at most 200
 * @param owner organization whose data it is, empty when that is not known
 */
public record Access(String operation, String objectType, List<String> objectIds, FieldClass fieldClass, String owner) {

    private static final int MOST_OBJECTS = 200;
    private static final Pattern OPERATION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:._#/-]{1,120}");
    private static final Pattern ALIAS = Pattern.compile("([a-z0-9-]{2,60})?");

    public Access {
        objectIds = List.copyOf(objectIds);
        require(OPERATION, "operation", operation, "words joined by dots");
        require(TYPE, "object type", objectType, "lower-case letters, digits and dashes");
        objectIds.forEach(Access::requireId);
        require(ALIAS, "owner", owner, "the alias of an organization, or empty");
        if (objectIds.size() > MOST_OBJECTS) {
            throw new IllegalArgumentException(
                    "objects of one access (%d), must be at most %d".formatted(objectIds.size(), MOST_OBJECTS));
        }
    }

    /** One object. */
    public static Access to(String operation, String objectType, UUID id, FieldClass fieldClass, String owner) {
        return new Access(operation, objectType, List.of(id.toString()), fieldClass, owner);
    }

    /** The objects of one page of a list. */
    public static Access toAll(
            String operation, String objectType, Collection<UUID> ids, FieldClass fieldClass, String owner) {
        return new Access(
                operation, objectType, ids.stream().map(UUID::toString).toList(), fieldClass, owner);
    }

    /** The value is not repeated: what is not an id may be a name. */
    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "object id of %d characters, must be at most 120 letters, digits or . _ : # / -"
                            .formatted(id.length()));
        }
    }

    private static void require(Pattern pattern, String what, String value, String expectation) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " (" + value + "), must be " + expectation);
        }
    }
}
