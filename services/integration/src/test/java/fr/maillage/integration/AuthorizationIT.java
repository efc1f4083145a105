package fr.maillage.integration;

import fr.maillage.platform.testing.AuthorizationMatrix;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorizationIT {

    @Test
    @Tag("AZ-01")
    void who_may_call_what_is_what_the_matrix_says() {
        Map.of(
                        "platform-admin", "platform-admin",
                        "operator-cli", "platform-admin",
                        "health-officer", "health-officer",
                        "no-tenant", "health-officer",
                        "two-tenants", "health-officer",
                        "ars", "ars",
                        "cpam", "cpam")
                .forEach(AuthorizationIT::know);

        AuthorizationMatrix.of("integration").check();
    }

    /** At Keycloak, which is asked again before each decision. */
    private static void know(String actor, String role) {
        StandIns.keycloak().addUser("subject-of-" + actor, actor, role);
        StandIns.keycloak().addClient("client-of-" + actor, "");
    }
}
