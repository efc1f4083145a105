package fr.maillage.integration.notification.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.integration.notification.domain.Rhythm;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller wants to hear of. */
@Schema(name = "NotificationPreferences")
public record PreferencesResponse(@Schema(examples = "fr") String language, List<KindResponse> kinds, int version) {

    /** A kind, and how often. */
    @Schema(name = "NotificationPreference")
    public record KindResponse(CodedValue kind, Rhythm rhythm, String rhythmLabel, String rhythmLabelEn) {}

    static PreferencesResponse from(Preferences preferences) {
        return new PreferencesResponse(
                preferences.language(),
                Arrays.stream(NotificationKind.values())
                        .map(kind -> of(kind, preferences.rhythm(kind)))
                        .toList(),
                preferences.version());
    }

    private static KindResponse of(NotificationKind kind, Rhythm rhythm) {
        return new KindResponse(new CodedValue(kind.code(), kind.fr(), kind.en()), rhythm, rhythm.fr(), rhythm.en());
    }
}
