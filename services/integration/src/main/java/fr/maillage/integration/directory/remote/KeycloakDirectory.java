package fr.maillage.integration.directory.remote;

import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.Organization;
import fr.maillage.integration.directory.domain.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Our directory is a Keycloak realm. */
@ApplicationScoped
class KeycloakDirectory implements Directory {

    private static final List<String> SET_PASSWORD = List.of("UPDATE_PASSWORD");
    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final KeycloakRealm keycloak;

    KeycloakDirectory(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public List<Organization> organizations() {
        return brief().stream()
                .map(OrganizationRepresentation::getId)
                .map(id -> keycloak.call(realm -> realm.organizations().get(id).toRepresentation()))
                .map(KeycloakDirectory::organization)
                .toList();
    }

    // Keycloak searches names and domains, not aliases, and leaves the attributes out of a list.
    @Override
    public Optional<Organization> organization(String alias) {
        return brief().stream()
                .filter(one -> one.getAlias().equals(alias))
                .findFirst()
                .map(one -> keycloak.call(
                        realm -> realm.organizations().get(one.getId()).toRepresentation()))
                .map(KeycloakDirectory::organization);
    }

    private List<OrganizationRepresentation> brief() {
        return pages((realm, first) -> realm.organizations().list(first, PAGE));
    }

    @Override
    public void addOrganization(Organization wanted) {
        OrganizationRepresentation made = new OrganizationRepresentation();
        made.setAlias(wanted.alias());
        made.setAttributes(wanted.attributes());
        fill(made, wanted);
        send(realm -> realm.organizations().create(made));
    }

    @Override
    public void changeOrganization(Organization wanted) {
        OrganizationRepresentation present =
                keycloak.call(realm -> realm.organizations().get(wanted.id()).toRepresentation());
        Map<String, List<String>> attributes =
                new HashMap<>(Objects.requireNonNullElse(present.getAttributes(), Map.of()));
        attributes.putAll(wanted.attributes());
        present.setAttributes(attributes);
        fill(present, wanted);
        send(realm -> realm.organizations().get(wanted.id()).update(present));
    }

    private static void fill(OrganizationRepresentation target, Organization wanted) {
        target.setName(wanted.name());
        target.setEnabled(wanted.enabled());
        List<OrganizationDomainRepresentation> former =
                List.copyOf(Objects.requireNonNullElse(target.getDomains(), Set.of()));
        former.forEach(target::removeDomain);
        if (wanted.domain() != null) {
            target.addDomain(new OrganizationDomainRepresentation(wanted.domain()));
        }
    }

    @Override
    public void addMember(String organization, String account) {
        unlessThere(() ->
                send(realm -> realm.organizations().get(organization).members().addMember(account)));
    }

    @Override
    public boolean isMember(String organization, String account) {
        return found(() -> keycloak.call(realm -> realm.organizations()
                        .get(organization)
                        .members()
                        .member(account)
                        .toRepresentation()))
                .isPresent();
    }

    @Override
    public Optional<Account> accountNamed(String username) {
        return keycloak.call(realm -> realm.users().searchByUsername(username, true)).stream()
                .findFirst()
                .map(KeycloakDirectory::account);
    }

    @Override
    public Optional<Account> account(String id) {
        return found(() -> keycloak.call(realm -> realm.users().get(id).toRepresentation()))
                .map(KeycloakDirectory::account);
    }

    @Override
    public void addAccount(Person person) {
        UserRepresentation made = new UserRepresentation();
        made.setUsername(person.username());
        made.setEmail(person.email());
        made.setFirstName(person.givenName());
        made.setLastName(person.familyName());
        made.setEnabled(false);
        made.setRequiredActions(SET_PASSWORD);
        send(realm -> realm.users().create(made));
    }

    @Override
    public void enableAccount(String id) {
        UserRepresentation present =
                keycloak.call(realm -> realm.users().get(id).toRepresentation());
        present.setEnabled(true);
        keycloak.call(realm -> {
            realm.users().get(id).update(present);
            return present;
        });
    }

    @Override
    public void giveRole(String account, String role) {
        keycloak.call(realm -> {
            RoleScopeResource roles = realm.users().get(account).roles().realmLevel();
            List<RoleRepresentation> missing = roles.listAvailable().stream()
                    .filter(available -> available.getName().equals(role))
                    .toList();
            if (!missing.isEmpty()) {
                roles.add(missing);
            }
            return missing;
        });
    }

    @Override
    public Set<String> rolesOf(String account) {
        return keycloak
                .call(realm -> realm.users().get(account).roles().realmLevel().listEffective())
                .stream()
                .map(RoleRepresentation::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void invite(String account) {
        keycloak.call(realm -> {
            realm.users().get(account).executeActionsEmail(SET_PASSWORD);
            return account;
        });
    }

    @Override
    public boolean clientEnabled(String clientId) {
        return keycloak.call(realm -> realm.clients().findByClientId(clientId)).stream()
                .anyMatch(client -> Boolean.TRUE.equals(client.isEnabled()));
    }

    // Keycloak searches clients by those attributes only that its command line names; there are few clients.
    @Override
    public void switchMachines(String alias, boolean enabled) {
        for (ClientRepresentation client : clients()) {
            Map<String, String> attributes = Objects.requireNonNullElse(client.getAttributes(), Map.of());
            if (alias.equals(attributes.get(MachineClient.ORGANIZATION))
                    && !attributes.containsKey(MachineClient.MARK)
                    && !Boolean.valueOf(enabled).equals(client.isEnabled())) {
                switchClient(client.getId(), enabled);
            }
        }
    }

    // Read again just before: the list is old by now, and would bring back a key that was removed meanwhile.
    private void switchClient(String id, boolean on) {
        found(() -> keycloak.call(realm -> {
            ClientRepresentation present = realm.clients().get(id).toRepresentation();
            present.setEnabled(on);
            realm.clients().get(id).update(present);
            return present;
        }));
    }

    private List<ClientRepresentation> clients() {
        return pages((realm, first) -> realm.clients().findAll(null, false, false, first, PAGE));
    }

    private <T> List<T> pages(BiFunction<RealmResource, Integer, List<T>> read) {
        List<T> all = new ArrayList<>();
        List<T> page;
        do {
            int first = all.size();
            page = keycloak.call(realm -> read.apply(realm, first));
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }

    private void send(Function<RealmResource, Response> exchange) {
        keycloak.call(realm -> {
            try (Response answer = exchange.apply(realm)) {
                return answer.getStatus();
            }
        });
    }

    private static void unlessThere(Runnable step) {
        try {
            step.run();
        } catch (DirectoryRefusal refusal) {
            if (refusal.status() != CONFLICT) {
                throw refusal;
            }
        }
    }

    private static <T> Optional<T> found(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (DirectoryRefusal refusal) {
            if (refusal.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private static Organization organization(OrganizationRepresentation from) {
        return new Organization(
                from.getId(),
                from.getAlias(),
                from.getName(),
                from.isEnabled(),
                domain(from),
                Objects.requireNonNullElse(from.getAttributes(), Map.of()));
    }

    private static @Nullable String domain(OrganizationRepresentation from) {
        return Objects.requireNonNullElse(from.getDomains(), Set.<OrganizationDomainRepresentation>of()).stream()
                .map(OrganizationDomainRepresentation::getName)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    private static Account account(UserRepresentation from) {
        return new Account(
                from.getId(),
                from.getUsername(),
                from.getEmail(),
                Boolean.TRUE.equals(from.isEnabled()),
                Instant.ofEpochMilli(Objects.requireNonNullElse(from.getCreatedTimestamp(), 0L)));
    }
}
