package fr.maillage.registry.localstructure.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place of care added by an organization, as it is kept.
 *
 * @param tenant alias of the organization
 * @param inactiveSince day it was archived; null while it is open
 */
public record LocalStructure(
        UUID id,
        String tenant,
        PlaceContent content,
        @Nullable LocalDate inactiveSince,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** Before the uuid, in every id of a local structure. */
    public static final String PREFIX = "local:";

    public static LocalStructure open(UUID id, String tenant, PlaceContent content, Instant now) {
        return new LocalStructure(id, tenant, content, null, 1, now, now);
    }

    /** As it is named in answers and requests. */
    public String publicId() {
        return PREFIX + id;
    }

    public boolean active() {
        return inactiveSince == null;
    }

    public LocalStructure with(PlaceContent other, Instant now) {
        return new LocalStructure(id, tenant, other, inactiveSince, version + 1, createdAt, now);
    }

    /** Archived or open again, from this instant; the day is that of UTC. */
    public LocalStructure moved(boolean open, Instant now) {
        LocalDate since = open ? null : now.atOffset(ZoneOffset.UTC).toLocalDate();
        return new LocalStructure(id, tenant, content, since, version + 1, createdAt, now);
    }

    /** What the history compares, by the names of the answer. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>(content.facts());
        facts.put("active", String.valueOf(active()));
        return facts;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
