package fr.maillage.premises.request.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests to be judged. */
final class Contents {

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Contents() {}

    static RequestProfile profile(
            RequesterType type,
            @Nullable DesiredTenure tenure,
            List<String> places,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            boolean accessible) {
        return new RequestProfile(
                RequestChannel.WEB,
                type,
                RequestReason.INSTALL,
                new Profession("rpps-profession", "10"),
                "SM26",
                CareTier.FIRST_RECOURSE,
                null,
                tenure,
                null,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                places,
                earliest,
                latest,
                accessible,
                null,
                null,
                null,
                List.of(),
                null);
    }

    static RequestContent content(RequestProfile profile, @Nullable String project, @Nullable String healthProject) {
        return new RequestContent(profile, Person.NOBODY, new Texts(project, null, healthProject, null));
    }

    /** A GP who says what, how and where. */
    static RequestContent complete() {
        return content(
                profile(RequesterType.PROFESSIONAL, DesiredTenure.RENT, List.of("commune:31555"), null, null, true),
                "Un cabinet",
                null);
    }

    static Request in(RequestState state, RequestContent content) {
        return new Request(
                UUID.randomUUID(),
                "243100518",
                content.profile(),
                content.person(),
                content.texts(),
                Standing.received(null, TODAY.minusDays(10)),
                state,
                false,
                1,
                NOW,
                NOW);
    }
}
