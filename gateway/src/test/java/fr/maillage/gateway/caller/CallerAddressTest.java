package fr.maillage.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerAddressTest {

    private final CallerAddress behindProxies =
            new CallerAddress(List.of(Network.of("10.1.0.0/16"), Network.of("192.0.2.7"), Network.of("2001:db8::/32")));

    @Tag("RL-01")
    @Test
    void what_a_stranger_says_of_forwarding_is_not_believed() {
        assertThat(behindProxies.of("203.0.113.9", List.of("10.1.2.3"))).isEqualTo("203.0.113.9");
        assertThat(new CallerAddress(List.of()).of("10.1.2.3", List.of("6.6.6.6")))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void a_trusted_proxy_names_the_caller_from_the_right() {
        assertThat(behindProxies.of("10.1.2.3", List.of("6.6.6.6, 203.0.113.9")))
                .isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("10.1.2.3", List.of("6.6.6.6, 203.0.113.9, 192.0.2.7")))
                .isEqualTo("203.0.113.9");
        assertThat(behindProxies.of("2001:db8::1", List.of("6.6.6.6", "203.0.113.9")))
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "evil.example", "1.2.3.4:80", "_hidden", "1.2.3", "999.1.1.1", "1.2.3.4.example"})
    void what_is_no_address_ends_the_chain(String said) {
        assertThat(behindProxies.of("10.1.2.3", List.of(said))).isEqualTo("10.1.2.3");
    }

    @Test
    void a_block_ends_in_the_middle_of_a_byte() {
        var odd = new CallerAddress(List.of(Network.of("10.1.2.128/25")));
        assertThat(odd.of("10.1.2.129", List.of("7.7.7.7"))).isEqualTo("7.7.7.7");
        assertThat(odd.of("10.1.2.127", List.of("7.7.7.7"))).isEqualTo("10.1.2.127");
    }

    @Test
    void addresses_of_one_ipv6_subscriber_are_one_caller() {
        assertThat(CallerAddress.block("2001:db8:1:2:3:4:5:6")).isEqualTo(CallerAddress.block("2001:db8:1:2::9"));
        assertThat(CallerAddress.block("2001:db8:1:2::9")).isNotEqualTo(CallerAddress.block("2001:db8:1:3::9"));
        assertThat(CallerAddress.block("fe80::1%eth0")).isEqualTo(CallerAddress.block("fe80::2"));
        assertThat(CallerAddress.block("203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "example.org", "10.0.0.0/x", "10.0.0.0/-1", "::/129"})
    void a_network_that_is_none_is_named(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text)).withMessageContaining(text);
    }
}
