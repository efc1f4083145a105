package fr.maillage.integration.tenant;

import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.directory.domain.Organization;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import fr.maillage.integration.tenant.domain.Followers;
import fr.maillage.integration.tenant.domain.KnownOrganization;
import fr.maillage.integration.tenant.domain.Provisioning;
import fr.maillage.integration.tenant.domain.ProvisioningRefused;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.store.TenantQueue;
import fr.maillage.platform.data.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The one thread that makes Keycloak what the table wants, and the table know what Keycloak has. Keycloak and our database
 * cannot commit together: the decision is committed first, then brought about step by step, as often as needed.
 */
@ApplicationScoped
public class TenantEffects {

    private static final Logger LOG = Logger.getLogger(TenantEffects.class);

    private final TenantQueue queue;
    private final Directory directory;
    private final Provisioning provisioning;
    private final Followers followers;
    private final TenantsConfig config;
    private final Clock clock;
    private final Worker worker;
    private Instant nextLook = Instant.EPOCH;
    private int failures;

    TenantEffects(TenantQueue queue, Directory directory, Followers followers, TenantsConfig config, Clock clock) {
        this.queue = queue;
        this.directory = directory;
        this.followers = followers;
        this.provisioning = new Provisioning(directory, config.invitations());
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("tenant-effects", config.poll(), this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop();
    }

    /** To be woken after the commit. */
    public Worker worker() {
        return worker;
    }

    private void round() {
        lookForUnknown();
        for (Optional<Tenant> due = queue.claim(clock.instant());
                due.isPresent() && !worker.stopping();
                due = queue.claim(clock.instant())) {
            bringAbout(due.get());
        }
    }

    private void bringAbout(Tenant tenant) {
        try {
            followers.follow(tenant.alias());
            Provisioning.Applied applied = provisioning.apply(tenant);
            queue.applied(tenant, applied, TenantEvents.of(tenant, applied), clock.instant());
            failures = 0;
        } catch (DirectoryUnavailable e) {
            failures++;
            LOG.warnf("organization %s not brought about: %s", tenant.id(), e.getMessage());
            queue.postponed(tenant, clock.instant().plus(pause()));
        } catch (ProvisioningRefused e) {
            refused(tenant, e.reason());
        } catch (DirectoryRefusal e) {
            LOG.warnf("organization %s refused by the directory: %s", tenant.id(), e.getMessage());
            refused(tenant, Reason.DIRECTORY_REFUSED);
        }
    }

    private void refused(Tenant tenant, Reason reason) {
        Instant now = clock.instant();
        queue.refused(tenant, reason, now, now.plus(config.longestRetry()));
    }

    private Duration pause() {
        Duration pause = config.firstRetry();
        for (int i = 1; i < failures && pause.compareTo(config.longestRetry()) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(config.longestRetry()) < 0 ? pause : config.longestRetry();
    }

    private void lookForUnknown() {
        if (clock.instant().isBefore(nextLook)) {
            return;
        }
        try {
            directory.organizations().forEach(this::know);
            nextLook = clock.instant().plus(config.lookEvery());
        } catch (DirectoryUnavailable | DirectoryRefusal e) {
            LOG.warnf("organizations of the directory not read: %s", e.getMessage());
            nextLook = clock.instant().plus(config.firstRetry());
        }
    }

    private void know(Organization found) {
        KnownOrganization.read(found)
                .ifPresentOrElse(
                        definition -> {
                            if (queue.add(definition, found.id(), found.enabled(), clock.instant())) {
                                LOG.infof("organization %s of the directory is now known", definition.alias());
                            }
                        },
                        () -> LOG.warnf(
                                "organization %s of the directory has no kind or codes that we know, left alone",
                                found.id()));
    }
}
