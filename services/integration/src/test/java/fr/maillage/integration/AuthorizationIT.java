package fr.maillage.integration;

import fr.maillage.platform.testing.AuthorizationMatrix;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorizationIT {

    @Test
    @Tag("AZ-01")
    void who_may_call_what_is_what_the_matrix_says() {
        for (String operator : new String[] {"platform-admin", "operator-cli"}) {
            StandIns.keycloak().addUser("subject-of-" + operator, operator, "platform-admin");
            StandIns.keycloak().addClient("client-of-" + operator, "");
        }

        AuthorizationMatrix.of("integration").check();
    }
}
