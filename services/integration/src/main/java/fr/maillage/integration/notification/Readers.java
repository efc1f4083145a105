package fr.maillage.integration.notification;

import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.notification.LetterWriting.Reader;
import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.Preferences;
import fr.maillage.integration.notification.domain.Rhythm;
import fr.maillage.integration.notification.domain.Unsent;
import fr.maillage.integration.notification.store.NotificationQueue;
import fr.maillage.integration.tenant.TenantService;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who gets a letter, and what of the news may be in it, as things are now. */
@ApplicationScoped
class Readers {

    private final NotificationQueue queue;
    private final TenantService tenants;
    private final Directory directory;

    Readers(NotificationQueue queue, TenantService tenants, Directory directory) {
        this.queue = queue;
        this.tenants = tenants;
        this.directory = directory;
    }

    /**
     * What was found out.
     *
     * @param reader null when nothing may be told
     * @param news what goes into the letter
     * @param unwanted the rest, by the reason for leaving it out
     */
    record Found(@Nullable Reader reader, List<Notification> news, Map<Unsent, List<Notification>> unwanted) {

        static Found nothing(List<Notification> due, Unsent reason) {
            return new Found(null, List.of(), Map.of(reason, due));
        }
    }

    /** Of news that are due to one person. */
    Found of(List<Notification> due) {
        Notification one = due.getFirst();
        Tenant tenant = tenants.find(one.tenant())
                .filter(known -> known.state() == TenantState.ACTIVE || known.state() == TenantState.SUSPENDED)
                .orElse(null);
        Account account = directory
                .account(one.subject())
                .filter(Account::enabled)
                .filter(known -> tenant != null && isMember(tenant, known))
                .orElse(null);
        if (tenant == null || account == null) {
            return Found.nothing(due, Unsent.NOT_ENTITLED);
        }
        String address = account.email();
        if (address == null || address.isBlank()) {
            return Found.nothing(due, Unsent.NO_ADDRESS);
        }
        Preferences wanted = queue.preferences(one);
        Reader reader =
                new Reader(address, wanted.language(), tenant.definition().name(), TenantZones.of(tenant));
        Set<String> roles = directory.rolesOf(one.subject());
        boolean suspended = tenant.state() == TenantState.SUSPENDED;
        return sorted(due, reader, wanted, kind -> kind.isFor(roles) && (!suspended || kind.isForSuspended()));
    }

    private boolean isMember(Tenant tenant, Account account) {
        String organization = tenant.organization();
        return organization != null && directory.isMember(organization, account.id());
    }

    private static Found sorted(
            List<Notification> due, Reader reader, Preferences wanted, Predicate<NotificationKind> entitled) {
        Map<Unsent, List<Notification>> unwanted = new EnumMap<>(Unsent.class);
        List<Notification> optedOut = due.stream()
                .filter(one -> wanted.rhythm(one.kind()) == Rhythm.OFF)
                .toList();
        List<Notification> foreign = due.stream()
                .filter(one -> !optedOut.contains(one) && !entitled.test(one.kind()))
                .toList();
        if (!optedOut.isEmpty()) {
            unwanted.put(Unsent.OPTED_OUT, optedOut);
        }
        if (!foreign.isEmpty()) {
            unwanted.put(Unsent.NOT_ENTITLED, foreign);
        }
        List<Notification> news = due.stream()
                .filter(one -> !optedOut.contains(one) && !foreign.contains(one))
                .toList();
        return new Found(reader, news, unwanted);
    }
}
