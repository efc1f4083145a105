package fr.maillage.integration.tenant.domain;

import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.directory.domain.Organization;
import fr.maillage.integration.directory.domain.Person;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory in memory that may go away between any two calls. Ids are names. */
final class MemoryDirectory implements Directory {

    private final Map<String, Organization> organizations = new TreeMap<>();
    private final Map<String, Account> accounts = new TreeMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<String> sleepingMachines = new HashSet<>();
    private final Instant now;
    private int left = Integer.MAX_VALUE;

    MemoryDirectory(Instant now) {
        this.now = now;
    }

    void failAfter(int calls) {
        left = calls;
    }

    private void call() {
        if (left-- <= 0) {
            throw new DirectoryUnavailable("gone", null);
        }
    }

    /** All there is, in words. */
    String state() {
        Stream<String> first =
                organizations.values().stream().map(one -> one.alias() + (one.enabled() ? " enabled" : " disabled"));
        Stream<String> second = accounts.values().stream()
                .map(one -> one.id()
                        + (one.enabled() ? " enabled" : " disabled")
                        + (roles.containsKey(one.id()) ? " " + roles.get(one.id()) : "")
                        + (members.contains(one.id()) ? " member" : ""));
        return Stream.concat(first, second).collect(Collectors.joining(", "));
    }

    Map<String, List<String>> attributesOf(String alias) {
        return organization(alias).orElseThrow().attributes();
    }

    void addAttribute(String alias, String name, String value) {
        Organization old = organization(alias).orElseThrow();
        Map<String, List<String>> more = new HashMap<>(old.attributes());
        more.put(name, List.of(value));
        organizations.put(alias, new Organization(old.id(), alias, old.name(), old.enabled(), old.domain(), more));
    }

    boolean machines(String alias) {
        return !sleepingMachines.contains(alias);
    }

    void addAccountBefore(Person person) {
        accounts.put(
                person.username(),
                new Account(person.username(), person.username(), person.email(), true, now.minusSeconds(86_400)));
    }

    @Override
    public List<Organization> organizations() {
        call();
        return List.copyOf(organizations.values());
    }

    @Override
    public Optional<Organization> organization(String alias) {
        call();
        return Optional.ofNullable(organizations.get(alias));
    }

    @Override
    public void addOrganization(Organization wanted) {
        call();
        if (organizations.values().stream()
                .anyMatch(one -> one.name().equals(wanted.name()) || one.alias().equals(wanted.alias()))) {
            throw new DirectoryRefusal(409);
        }
        organizations.put(wanted.alias(), with(wanted, wanted.attributes()));
    }

    @Override
    public void changeOrganization(Organization wanted) {
        call();
        Map<String, List<String>> attributes = new HashMap<>(attributesOf(wanted.alias()));
        attributes.putAll(wanted.attributes());
        organizations.put(wanted.alias(), with(wanted, attributes));
    }

    private static Organization with(Organization from, Map<String, List<String>> attributes) {
        return new Organization(from.alias(), from.alias(), from.name(), from.enabled(), from.domain(), attributes);
    }

    @Override
    public void addMember(String organization, String account) {
        call();
        members.add(account);
    }

    @Override
    public boolean isMember(String organization, String account) {
        call();
        return members.contains(account);
    }

    @Override
    public Optional<Account> accountNamed(String username) {
        call();
        return Optional.ofNullable(accounts.get(username));
    }

    @Override
    public Optional<Account> account(String id) {
        return accountNamed(id);
    }

    @Override
    public void addAccount(Person person) {
        call();
        if (accounts.values().stream().anyMatch(one -> person.email().equals(one.email()))) {
            throw new DirectoryRefusal(409);
        }
        accounts.put(person.username(), new Account(person.username(), person.username(), person.email(), false, now));
    }

    @Override
    public void enableAccount(String id) {
        call();
        Account old = accountNamed(id).orElseThrow();
        accounts.put(id, new Account(id, id, old.email(), true, old.createdAt()));
    }

    @Override
    public void giveRole(String account, String role) {
        call();
        roles.put(account, role);
    }

    @Override
    public Set<String> rolesOf(String account) {
        call();
        return roles.containsKey(account) ? Set.of(roles.get(account)) : Set.of();
    }

    @Override
    public void invite(String account) {
        call();
    }

    @Override
    public boolean clientEnabled(String clientId) {
        call();
        return true;
    }

    @Override
    public void switchMachines(String alias, boolean enabled) {
        call();
        if (enabled) {
            sleepingMachines.remove(alias);
        } else {
            sleepingMachines.add(alias);
        }
    }
}
