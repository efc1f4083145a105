package fr.maillage.integration.directory.remote;

import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.Machine;
import fr.maillage.integration.directory.domain.Machines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Machine clients are clients of the realm with a service account. */
@ApplicationScoped
class KeycloakMachines implements Machines {

    private static final String ROLE = "integration";
    private static final int CONFLICT = 409;

    /** What every machine's token says of it, whatever its scopes. */
    private static final List<String> OF_ALL = List.of("basic", "realm-roles", "username", "service_account");

    private final KeycloakRealm keycloak;

    KeycloakMachines(KeycloakRealm keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    public void settle(Machine wanted) {
        ClientRepresentation present = find(wanted).orElseGet(() -> add(wanted));
        boolean wasEnabled = Boolean.TRUE.equals(present.isEnabled());
        update(present, wanted, wasEnabled && wanted.enabled());
        settleScopes(present.getId(), wanted);
        settleRole(present.getId());
        if (wanted.enabled() && !wasEnabled) {
            update(present, wanted, true);
        }
    }

    @Override
    public void remove(String clientId, String mark) {
        for (ClientRepresentation found : named(clientId)) {
            requireOurs(found, mark);
            keycloak.call(realm -> {
                realm.clients().get(found.getId()).remove();
                return found;
            });
        }
    }

    private Optional<ClientRepresentation> find(Machine wanted) {
        return named(wanted.clientId()).stream().findFirst().map(found -> requireOurs(found, wanted.mark()));
    }

    private List<ClientRepresentation> named(String clientId) {
        return keycloak.call(realm -> realm.clients().findByClientId(clientId));
    }

    private static ClientRepresentation requireOurs(ClientRepresentation found, String mark) {
        String there = Objects.requireNonNullElse(found.getAttributes(), Map.<String, String>of())
                .get(MachineClient.MARK);
        if (!mark.equals(there)) {
            throw new DirectoryRefusal(CONFLICT);
        }
        return found;
    }

    private ClientRepresentation add(Machine wanted) {
        ClientRepresentation made = MachineClient.represent(new ClientRepresentation(), wanted, false);
        keycloak.call(realm -> {
            try (Response answer = realm.clients().create(made)) {
                return answer.getStatus();
            }
        });
        return find(wanted).orElseThrow(() -> new DirectoryRefusal(CONFLICT));
    }

    private void update(ClientRepresentation present, Machine wanted, boolean enabled) {
        ClientRepresentation next = MachineClient.represent(present, wanted, enabled);
        keycloak.call(realm -> {
            realm.clients().get(present.getId()).update(next);
            return next;
        });
    }

    /** Exactly its scopes: those that the realm gives to every new client are taken away again. */
    private void settleScopes(String id, Machine wanted) {
        List<String> names = new ArrayList<>(OF_ALL);
        names.addAll(wanted.scopes());
        Map<String, String> known = keycloak.call(realm -> realm.clientScopes().findAll()).stream()
                .collect(Collectors.toMap(ClientScopeRepresentation::getName, ClientScopeRepresentation::getId));
        if (!known.keySet().containsAll(names)) {
            throw new DirectoryRefusal(CONFLICT);
        }
        Set<String> ids = names.stream().map(known::get).collect(Collectors.toSet());
        keycloak.call(realm -> {
            ClientResource client = realm.clients().get(id);
            ids(client.getOptionalClientScopes()).forEach(client::removeOptionalClientScope);
            Set<String> present = ids(client.getDefaultClientScopes());
            present.stream().filter(scope -> !ids.contains(scope)).forEach(client::removeDefaultClientScope);
            ids.stream().filter(scope -> !present.contains(scope)).forEach(client::addDefaultClientScope);
            return ids;
        });
    }

    private static Set<String> ids(List<ClientScopeRepresentation> scopes) {
        return scopes.stream().map(ClientScopeRepresentation::getId).collect(Collectors.toSet());
    }

    private void settleRole(String id) {
        keycloak.call(realm -> {
            String account = realm.clients().get(id).getServiceAccountUser().getId();
            RoleScopeResource roles = realm.users().get(account).roles().realmLevel();
            List<RoleRepresentation> missing = roles.listAvailable().stream()
                    .filter(role -> role.getName().equals(ROLE))
                    .toList();
            if (!missing.isEmpty()) {
                roles.add(missing);
            }
            return missing;
        });
    }
}
