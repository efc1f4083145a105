package fr.maillage.premises;

import fr.maillage.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_premises_is_built_by_the_house_rules() {
        HouseRules.of("fr.maillage.premises").check();
    }
}
