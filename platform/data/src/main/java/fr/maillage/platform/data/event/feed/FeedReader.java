package fr.maillage.platform.data.event.feed;

import fr.maillage.platform.http.identity.Caller;
import java.util.List;

/** Whose eyes read the feed. */
public sealed interface FeedReader {

    /** Roles that may act for no organization. */
    List<String> WITHOUT_ORGANIZATION = List.of("platform-admin", "integration", "professional");

    /** Reference events, those of its own objects, and those of objects shared with it. */
    record Organization(String alias) implements FeedReader {}

    /** Reference events and those of objects shared with the caller in person: who acts for no organization. */
    record Itself() implements FeedReader {}

    /** Every event of every tenant: another service of the platform. */
    record Relay() implements FeedReader {}

    /**
     * By the caller's token. Scope {@code <service>:events} is for the platform's own services and counts only without
     * an organization. Machines, operators and professionals may act for none; everybody else must name exactly one.
     */
    static FeedReader of(Caller caller, String service) {
        List<String> organizations = caller.organizations();
        if (organizations.isEmpty() && caller.scopes().contains(service + ":events")) {
            return new Relay();
        }
        if (organizations.isEmpty() && WITHOUT_ORGANIZATION.stream().anyMatch(caller::hasRole)) {
            return new Itself();
        }
        return new Organization(caller.tenant());
    }
}
