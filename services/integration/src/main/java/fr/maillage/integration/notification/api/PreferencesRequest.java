package fr.maillage.integration.notification.api;

import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Rhythm;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole of somebody's preferences: a kind that is not named is off. */
@Schema(name = "NewNotificationPreferences")
public record PreferencesRequest(
        @Schema(examples = "fr")
        @NotNull
        @Pattern(regexp = "fr|en", message = "attendu fr ou en | fr or en is expected")
        String language,

        @NotNull @Size(max = 50) List<@NotNull @Valid KindRequest> kinds) {

    /** A kind and how often. */
    @Schema(name = "NewNotificationPreference")
    public record KindRequest(
            @Schema(
                    description =
                            "Genre : api-clients, organization, change-proposals, local-structures ou areas. / Kind: api-clients, organization, change-proposals, local-structures or areas.",
                    examples = "api-clients")
            @NotNull
            String kind,

            @NotNull Rhythm rhythm) {}

    Map<NotificationKind, Rhythm> rhythms() {
        Map<NotificationKind, Rhythm> rhythms = new EnumMap<>(NotificationKind.class);
        for (int i = 0; i < kinds.size(); i++) {
            KindRequest one = kinds.get(i);
            NotificationKind kind = kind(one.kind(), i);
            if (rhythms.put(kind, one.rhythm()) != null) {
                throw refused(
                        i,
                        "kind-twice",
                        "Genre « %s » nommé deux fois.".formatted(one.kind()),
                        "Kind \"%s\" named twice.".formatted(one.kind()));
            }
        }
        return rhythms;
    }

    private static NotificationKind kind(String code, int place) {
        return NotificationKind.of(code).orElseThrow(() -> {
            String all = Arrays.stream(NotificationKind.values())
                    .map(NotificationKind::code)
                    .collect(Collectors.joining(", "));
            return refused(
                    place,
                    "not-in-list",
                    "Genre « %s » ; genres admis : %s.".formatted(code, all),
                    "Kind \"%s\"; accepted kinds: %s.".formatted(code, all));
        });
    }

    private static Problem refused(int place, String code, String fr, String en) {
        return Problem.of(
                StandardProblem.INVALID_REQUEST, Violation.of("/kinds/" + place + "/kind", code, Text.of(fr, en)));
    }
}
