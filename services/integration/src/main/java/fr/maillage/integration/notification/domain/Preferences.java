package fr.maillage.integration.notification.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one person, acting for one organization, wants to hear of.
 *
 * @param language {@code fr} or {@code en}
 * @param rhythms of every kind
 * @param version 0 as long as nothing was set
 * @param since when something was set first: nothing older is told
 */
public record Preferences(
        String tenant,
        String subject,
        String language,
        Map<NotificationKind, Rhythm> rhythms,
        int version,
        Instant since) {

    public Preferences {
        Map<NotificationKind, Rhythm> all = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : NotificationKind.values()) {
            all.put(kind, rhythms.getOrDefault(kind, Rhythm.OFF));
        }
        rhythms = Map.copyOf(all);
    }

    /** Nothing is sent to whoever asked for nothing. */
    public static Preferences none(String tenant, String subject) {
        return new Preferences(tenant, subject, "fr", Map.of(), 0, Instant.EPOCH);
    }

    public Rhythm rhythm(NotificationKind kind) {
        return rhythms.getOrDefault(kind, Rhythm.OFF);
    }

    public Preferences with(String wantedLanguage, Map<NotificationKind, Rhythm> wanted, Instant now) {
        return new Preferences(tenant, subject, wantedLanguage, wanted, version + 1, version == 0 ? now : since);
    }
}
