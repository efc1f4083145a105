package fr.maillage.registry;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets an operation ask for a scope and a role at once: each role is also a permission, {@code role:platform-admin}.
 * Quarkus takes {@code @RolesAllowed} and {@code @PermissionsAllowed} as alternatives, of which the one on the method
 * wins and the one on the class is dropped without a word.
 */
@ApplicationScoped
public class RolesAsPermissions implements SecurityIdentityAugmentor {

    /** Whoever runs this installation. */
    public static final String OPERATOR = "role:platform-admin";

    /** Who composes, changes and shares areas: {@code health-officer} and {@code planner}. */
    public static final String AREA_WRITER = "role:area-writer";

    /** Names that stand for any of several roles; a role of the realm that has such a name gives nothing. */
    private static final Map<String, Set<String>> GROUPS = Map.of("area-writer", Set.of("health-officer", "planner"));

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getRoles().isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        // The builder hides what the identity may do behind a function; a cached copy of it needs the permissions.
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addPermissions(identity.getPermissions())
                        .addPermission(new StringPermission("role", actions(identity.getRoles())))
                        .build());
    }

    private static String[] actions(Set<String> roles) {
        Set<String> actions = new TreeSet<>(roles);
        actions.removeAll(GROUPS.keySet());
        GROUPS.forEach((group, members) -> {
            if (members.stream().anyMatch(roles::contains)) {
                actions.add(group);
            }
        });
        return actions.toArray(String[]::new);
    }
}
