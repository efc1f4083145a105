package fr.maillage.premises.request.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A request as it is kept.
 *
 * @param tenant alias of the organization that received it
 * @param archived read, and no longer changed
 * @param version counts its changes from 1, and is its entity tag
 */
public record Request(
        UUID id,
        String tenant,
        RequestProfile profile,
        Person person,
        Texts texts,
        Standing standing,
        RequestState state,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    public static Request receive(UUID id, String tenant, RequestContent content, Standing standing, Instant now) {
        return new Request(
                id,
                tenant,
                content.profile(),
                content.person(),
                content.texts(),
                standing,
                RequestState.RECEIVED,
                false,
                1,
                now,
                now);
    }

    public Request with(RequestContent content, Standing then, Instant now) {
        return new Request(
                id,
                tenant,
                content.profile(),
                content.person(),
                content.texts(),
                then,
                state,
                archived,
                version + 1,
                createdAt,
                now);
    }

    /** The next version, elsewhere on its way; whether the way is open was asked before. */
    public Request moved(RequestState to, Standing then, Instant now) {
        return new Request(id, tenant, profile, person, texts, then, to, archived, version + 1, createdAt, now);
    }

    public Request archived(Instant now) {
        return new Request(id, tenant, profile, person, texts, standing, state, true, version + 1, createdAt, now);
    }

    public RequestContent content() {
        return new RequestContent(profile, person, texts);
    }
}
