package fr.maillage.integration.client.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One step of a client's history: the one that made this version.
 *
 * @param changes member to its value before and after; of keys, their ids
 * @param subject who, by the subject of the token
 */
public record ClientChange(
        int version,
        Step step,
        Map<String, Difference> changes,
        @Nullable String reason,
        String subject,
        Instant at) {

    /** The subject of what the platform does by itself. */
    public static final String ITSELF = "integration-service";

    /** What was done. */
    public enum Step {
        CREATED,
        CHANGED,
        KEY_ADDED,
        KEY_REMOVED,
        KEYS_FETCHED,
        DISABLED,
        ENABLED,
        DELETED
    }

    /** A value before and after, as JSON shows it. */
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}

    public static ClientChange of(
            Step step, @Nullable ApiClient before, ApiClient after, @Nullable String reason, String subject) {
        return new ClientChange(after.version(), step, differences(before, after), reason, subject, after.changedAt());
    }

    /** What differs, by the names of the members. */
    public static Map<String, Difference> differences(@Nullable ApiClient before, ApiClient after) {
        Map<String, Difference> found = new TreeMap<>();
        Map<String, Object> now = members(after);
        Map<String, Object> then = before == null ? Map.of() : members(before);
        now.keySet().forEach(member -> note(found, member, then.get(member), now.get(member)));
        then.keySet().stream()
                .filter(member -> !now.containsKey(member))
                .forEach(member -> note(found, member, then.get(member), null));
        return found;
    }

    private static Map<String, Object> members(ApiClient client) {
        Map<String, Object> members = new TreeMap<>();
        ClientContent content = client.content();
        members.put("name", content.name());
        if (content.description() != null) {
            members.put("description", content.description());
        }
        members.put("scopes", content.scopes());
        members.put("tier", content.tier().code());
        members.put("territories", content.territories());
        if (content.keysUrl() != null) {
            members.put("keysUrl", content.keysUrl());
        }
        members.put("keys", client.keys().stream().map(ClientKey::kid).toList());
        members.put("state", client.state().name());
        return members;
    }

    private static void note(
            Map<String, Difference> found, String member, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.put(member, new Difference(before, after));
        }
    }
}
