package fr.maillage.premises;

import fr.maillage.platform.testing.AuthorizationMatrix;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuthorizationIT {

    @Test
    @Tag("AZ-01")
    void who_may_call_what_is_what_the_matrix_says() {
        AuthorizationMatrix.of("premises").check();
    }
}
