package fr.maillage.local.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.local.console.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortLayoutTest {
    @Test
    void the_usual_layout_has_the_gateway_on_8080_and_keycloak_on_8180() {
        assertThat(PortLayout.USUAL.gateway()).isEqualTo(8080);
        assertThat(PortLayout.USUAL.service(1)).isEqualTo(8081);
        assertThat(PortLayout.USUAL.postgres()).isEqualTo(8086);
        assertThat(PortLayout.USUAL.keycloak()).isEqualTo(8180);
        assertThat(PortLayout.from(8080)).isEqualTo(PortLayout.USUAL);
    }

    @Test
    void another_base_packs_everything_just_above_it() {
        PortLayout layout = PortLayout.from(19000);

        assertThat(layout).isEqualTo(new PortLayout(19000, 19006, 19007, 19008));
        assertThat(layout.service(5)).isEqualTo(19005);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 80, 1023, 65528, 70000, -1})
    void a_base_without_room_above_it_is_refused(int base) {
        assertThatThrownBy(() -> PortLayout.from(base))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(Integer.toString(base));
    }
}
