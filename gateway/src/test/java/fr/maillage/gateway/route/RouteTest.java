package fr.maillage.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @Test
    void the_port_may_be_left_to_the_scheme() {
        assertThat(new Route("registry", URI.create("http://127.0.0.1:8081")).port())
                .isEqualTo(8081);
        assertThat(new Route("registry", URI.create("http://registry")).port()).isEqualTo(80);
        assertThat(new Route("registry", URI.create("https://registry/")).port())
                .isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "http:///", "registry:8081", "http://a/path", "/local"})
    void an_address_that_is_no_origin_is_refused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route("registry", URI.create(address)))
                .withMessageContaining(address);
    }

    @Test
    void a_name_that_could_not_stand_in_a_path_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Route("Reg/istry", URI.create("http://a")))
                .withMessageContaining("Reg/istry");
    }
}
