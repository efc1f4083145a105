package fr.maillage.platform.data.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something that happened to one object, ready to be published: nothing in it is left to check. */
public final class NewEvent {

    private static final Pattern OBJECT_TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ORGANIZATION = Pattern.compile("[a-z0-9-]{2,60}");

    private final EventType type;
    private final String objectType;
    private final String objectId;
    private final @Nullable String tenant;
    private final Map<String, Object> data;

    private NewEvent(
            EventType type, String objectType, String objectId, @Nullable String tenant, Map<String, Object> data) {
        this.type = type;
        this.objectType = objectType;
        this.objectId = objectId;
        this.tenant = tenant;
        this.data = data;
    }

    /**
     * About an object of one organization: its people read the event, and those it shares the object with.
     *
     * @param objectType the kind of object, by the word under which it is shared: {@code referral}
     * @param objectId its identifier
     */
    public static NewEvent ofTenant(String tenant, EventType type, String objectType, String objectId) {
        if (!ORGANIZATION.matcher(tenant).matches()) {
            throw new IllegalArgumentException("event tenant (" + tenant + "), must be the alias of an organization");
        }
        return checked(type, objectType, objectId, tenant);
    }

    public static NewEvent ofTenant(String tenant, EventType type, String objectType, UUID objectId) {
        return ofTenant(tenant, type, objectType, objectId.toString());
    }

    /** About reference data: every tenant reads the event. */
    public static NewEvent ofReference(EventType type, String objectType, String objectId) {
        return checked(type, objectType, objectId, null);
    }

    private static NewEvent checked(EventType type, String objectType, String objectId, @Nullable String tenant) {
        if (!OBJECT_TYPE.matcher(objectType).matches()) {
            throw new IllegalArgumentException(
                    "event object type (" + objectType + "), must be a word such as structure");
        }
        if (!Shape.isIdentifier(objectId)) {
            throw new IllegalArgumentException("identifier of an event's " + objectType
                    + " refused, must be a UUID, or letters and digits with at least one digit");
        }
        return new NewEvent(type, objectType, objectId, tenant, Map.of());
    }

    /** Adds a member that the type has declared; its value must have the declared shape. */
    public NewEvent with(String key, Object value) {
        var more = new TreeMap<>(data);
        more.put(key, type.checked(key, value));
        return new NewEvent(type, objectType, objectId, tenant, Collections.unmodifiableMap(more));
    }

    public EventType type() {
        return type;
    }

    String objectType() {
        return objectType;
    }

    String objectId() {
        return objectId;
    }

    @Nullable
    String tenant() {
        return tenant;
    }

    Map<String, Object> data() {
        return data;
    }
}
