package fr.maillage.integration.webhook;

import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.webhook.domain.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever stands for a webhook still may: account and client enabled, still of the organization, still with one of
 * the roles that may have webhooks. Asked of the identity provider, at most once a minute for each owner.
 */
@ApplicationScoped
class WebhookRights {

    private static final Logger LOG = Logger.getLogger(WebhookRights.class);

    static final Set<String> ROLES =
            Set.of("health-officer", "planner", "ars", "cpam", "mutuelle-partner", "landlord", "integration");

    /** Keycloak's name for the account of a machine client, which belongs to no organization by membership. */
    private static final String MACHINE = "service-account-";

    private static final int KNOWN_AT_MOST = 1000;

    private final Directory directory;
    private final WebhooksConfig config;
    private final Clock clock;
    private final Map<Key, Instant> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > KNOWN_AT_MOST;
        }
    });

    private record Key(String organization, Webhook.Owner owner) {}

    private static boolean within(@Nullable Instant checked, Duration age, Instant now) {
        return checked != null && now.isBefore(checked.plus(age));
    }

    WebhookRights(Directory directory, WebhooksConfig config, Clock clock) {
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    /** Empty while it cannot be known; a yes is then good a little longer, as a token would be. */
    Optional<Boolean> entitled(String organization, Webhook.Owner owner) {
        Key key = new Key(organization, owner);
        Instant now = clock.instant();
        Instant checked = answers.get(key);
        if (within(checked, config.rightsFor(), now)) {
            return Optional.of(true);
        }
        try {
            boolean entitled = ask(organization, owner);
            // A no is not kept: it disables the webhook, and whoever gets her rights back is asked about anew.
            if (entitled) {
                answers.put(key, now);
            } else {
                answers.remove(key);
            }
            return Optional.of(entitled);
        } catch (DirectoryUnavailable | DirectoryRefusal e) {
            LOG.warnf("rights behind webhooks not checked: %s", e.getMessage());
            return within(checked, config.rightsWithout(), now) ? Optional.of(true) : Optional.empty();
        }
    }

    private boolean ask(String organization, Webhook.Owner owner) {
        Optional<Account> account = directory.account(owner.subject()).filter(Account::enabled);
        return account.isPresent()
                && directory.clientEnabled(owner.client())
                && !Collections.disjoint(directory.rolesOf(owner.subject()), ROLES)
                && (account.get().username().startsWith(MACHINE) || directory.isMember(organization, owner.subject()));
    }
}
