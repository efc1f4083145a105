package fr.maillage.integration.directory.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The identity provider, for the few things we ask of it. Every call may throw {@link DirectoryUnavailable} or
 * {@link DirectoryRefusal}; each either finds what it looks for or makes it, so that all may be repeated.
 */
public interface Directory {

    /** Every organization with its attributes. */
    List<Organization> organizations();

    Optional<Organization> organization(String alias);

    /** Adds an organization; its id is the directory's to choose. */
    void addOrganization(Organization wanted);

    /** Gives an organization this name, domain and state, and these attributes beside those we do not know. */
    void changeOrganization(Organization wanted);

    /** Adds a member; one that is already there stays. */
    void addMember(String organization, String account);

    boolean isMember(String organization, String account);

    Optional<Account> accountNamed(String username);

    Optional<Account> account(String id);

    /** Adds a disabled account that has to set a password at first sign-in; no password exists. */
    void addAccount(Person person);

    void enableAccount(String id);

    /** Gives a realm role; one it already has stays. */
    void giveRole(String account, String role);

    /** Realm roles of an account, by itself, by groups and by other roles. */
    Set<String> rolesOf(String account);

    /** Sends the person a link by which to choose a password. */
    void invite(String account);

    /** Whether a client exists and is enabled. */
    boolean clientEnabled(String clientId);

    /** Enables or disables the machine clients that act for an organization, but for those that {@link Machines} settles. */
    void switchMachines(String alias, boolean enabled);
}
