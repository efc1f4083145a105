package fr.maillage.platform.data.event.feed;

import fr.maillage.platform.http.identity.Caller;
import java.util.List;

/** Whose eyes read the feed. */
public sealed interface FeedReader {

    /** Reference events, those of its own objects, and those of objects shared with it. */
    record Organization(String alias) implements FeedReader {}

    /** Reference events only: a client or operator that acts for no organization. */
    record Reference() implements FeedReader {}

    /** Every event of every tenant: another service of the platform. */
    record Relay() implements FeedReader {}

    /**
     * By the caller's token. Scope {@code <service>:events} is for the platform's own services and counts only without
     * an organization. The roles of machines and operators may do without one and then see reference events; everybody
     * else must name exactly one.
     */
    static FeedReader of(Caller caller, String service) {
        List<String> organizations = caller.organizations();
        if (organizations.isEmpty() && caller.scopes().contains(service + ":events")) {
            return new Relay();
        }
        if (organizations.isEmpty() && (caller.hasRole("platform-admin") || caller.hasRole("integration"))) {
            return new Reference();
        }
        return new Organization(caller.tenant());
    }
}
