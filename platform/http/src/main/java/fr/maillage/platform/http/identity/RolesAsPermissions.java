package fr.maillage.platform.http.identity;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets an operation ask for a scope and a role at once: each realm role is also a permission, {@code role:platform-admin}.
 * Quarkus takes {@code @RolesAllowed} and {@code @PermissionsAllowed} as alternatives, of which the one on the method wins
 * and the one on the class is dropped without a word. Several {@code @PermissionsAllowed} on one method must all hold:
 *
 * <pre>{@code
 * @PermissionsAllowed("registry:write")
 * @PermissionsAllowed({RolesAsPermissions.HEALTH_OFFICER, RolesAsPermissions.PLANNER})   // either role
 * }</pre>
 */
@ApplicationScoped
public class RolesAsPermissions implements SecurityIdentityAugmentor {

    /** Whoever runs this installation. */
    public static final String OPERATOR = "role:platform-admin";

    /** The health direction of a collectivité. */
    public static final String HEALTH_OFFICER = "role:health-officer";

    /** Its urban planning and economic development. */
    public static final String PLANNER = "role:planner";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getRoles().isEmpty()) {
            return Uni.createFrom().item(identity);
        }
        // The builder hides what the identity may do behind a function; a cached copy of it needs the permissions.
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .addPermissions(identity.getPermissions())
                        .addPermission(
                                new StringPermission("role", identity.getRoles().toArray(String[]::new)))
                        .build());
    }
}
