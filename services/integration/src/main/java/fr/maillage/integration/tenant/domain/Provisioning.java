package fr.maillage.integration.tenant.domain;

import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.Organization;
import fr.maillage.integration.directory.domain.Person;
import fr.maillage.integration.tenant.domain.Effect.Reason;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the directory to what is wanted of an organization. Every step looks first and acts then, so that the whole may be
 * broken off anywhere and begun again. Until the last step a new organization and its first account are disabled: nobody
 * signs in to something half made.
 */
public final class Provisioning {

    private static final int CONFLICT = 409;

    /** How far the directory's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final Directory directory;
    private final boolean inviting;

    /** @param inviting whether the directory can send mail: the first user then gets a link to choose a password */
    public Provisioning(Directory directory, boolean inviting) {
        this.directory = directory;
        this.inviting = inviting;
    }

    /**
     * What there is now.
     *
     * @param account of the first user, if there is one
     * @param switched whether this suspended or reactivated it
     */
    public record Applied(String organization, @Nullable String account, boolean switched) {}

    /**
     * Makes it so; may be repeated.
     *
     * @throws ProvisioningRefused when it cannot be as wanted
     */
    public Applied apply(Tenant tenant) {
        Organization present = directory.organization(tenant.alias()).orElseGet(() -> add(tenant));
        FirstUser user = tenant.firstUser();
        String account = user == null ? null : settle(user, tenant, present.id());
        boolean enabled = tenant.state() != TenantState.SUSPENDED;
        directory.switchMachines(tenant.alias(), enabled);
        change(wanted(tenant, present.id(), enabled));
        return new Applied(present.id(), account, present.enabled() != enabled);
    }

    private Organization add(Tenant tenant) {
        try {
            directory.addOrganization(wanted(tenant, "", false));
        } catch (DirectoryRefusal refusal) {
            // It may be the very one, made by an attempt whose answer was lost.
            return directory.organization(tenant.alias()).orElseThrow(() -> refused(refusal, Reason.NAME_TAKEN));
        }
        return directory
                .organization(tenant.alias())
                .orElseThrow(() -> new ProvisioningRefused(Reason.DIRECTORY_REFUSED));
    }

    private void change(Organization wanted) {
        try {
            directory.changeOrganization(wanted);
        } catch (DirectoryRefusal refusal) {
            throw refused(refusal, Reason.NAME_TAKEN);
        }
    }

    private @Nullable String settle(FirstUser user, Tenant tenant, String organization) {
        Person person = user.person();
        if (person == null) {
            return user.account();
        }
        Account account = directory
                .accountNamed(person.username())
                .map(found -> requireOurs(found, person, tenant, organization))
                .orElseGet(() -> add(person));
        directory.addMember(organization, account.id());
        directory.giveRole(account.id(), user.role());
        directory.enableAccount(account.id());
        if (inviting) {
            directory.invite(account.id());
        }
        return account.id();
    }

    private Account add(Person person) {
        try {
            directory.addAccount(person);
        } catch (DirectoryRefusal refusal) {
            throw refused(refusal, Reason.USER_EXISTS);
        }
        return directory
                .accountNamed(person.username())
                .orElseThrow(() -> new ProvisioningRefused(Reason.DIRECTORY_REFUSED));
    }

    /**
     * An account that was there before is somebody's: giving it this role would give it the role in every organization.
     * Ours is one that an attempt of this creation made.
     */
    private Account requireOurs(Account found, Person person, Tenant tenant, String organization) {
        boolean fresh = !found.createdAt().isBefore(tenant.createdAt().minus(SKEW));
        boolean same = person.email().equalsIgnoreCase(found.email());
        if (fresh && same && (!found.enabled() || directory.isMember(organization, found.id()))) {
            return found;
        }
        throw new ProvisioningRefused(Reason.USER_EXISTS);
    }

    private static ProvisioningRefused refused(DirectoryRefusal refusal, Reason onConflict) {
        return new ProvisioningRefused(refusal.status() == CONFLICT ? onConflict : Reason.DIRECTORY_REFUSED);
    }

    private static Organization wanted(Tenant tenant, String id, boolean enabled) {
        TenantDefinition definition = tenant.definition();
        Map<String, List<String>> attributes = new HashMap<>();
        attributes.put("kind", List.of(definition.kind().code()));
        attributes.put("departments", definition.departments());
        attributes.put("communeCodes", definition.communeCodes());
        return new Organization(id, definition.alias(), definition.name(), enabled, definition.domain(), attributes);
    }
}
