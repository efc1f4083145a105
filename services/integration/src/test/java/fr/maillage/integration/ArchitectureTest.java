package fr.maillage.integration;

import fr.maillage.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_service_is_built_by_the_house_rules() {
        HouseRules.of("fr.maillage.integration").check();
    }
}
