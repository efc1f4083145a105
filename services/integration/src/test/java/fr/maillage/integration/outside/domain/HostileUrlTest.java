package fr.maillage.integration.outside.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.integration.outside.remote.AddressRefused;
import fr.maillage.integration.outside.remote.CheckedAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of trust/ssrf-urls.txt, judged as in production; and names that lead where they should not. */
class HostileUrlTest {

    private static final UrlPolicy URLS = new UrlPolicy(Set.of(443, 8443), false);
    private static final AddressPolicy ADDRESSES = new AddressPolicy(false);
    private static final Duration SOON = Duration.ofSeconds(2);

    static List<String> hostile() throws IOException {
        return HostileUrls.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @Tag("IN-09")
    void a_hostile_address_is_refused_as_it_is_written(String url) {
        assertThat(URLS.refusal(url)).isPresent();
    }

    @Test
    @Tag("IN-09")
    void there_are_forty_of_them_at_least() throws IOException {
        assertThat(hostile()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org",
                "https://hooks.example.org/a/b?c=d",
                "https://hooks.example.org:8443/",
                "https://xn--vnements-9xa.example.org/maillage"
            })
    void a_public_https_address_is_admitted(String url) {
        assertThat(URLS.refusal(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    @Tag("IN-09")
    void an_address_that_is_not_public_is_not_connected_to(String address) {
        assertThat(ADDRESSES.admits(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700:4700::1111", "2a01:e0a::1"})
    void a_public_address_is_connected_to(String address) {
        assertThat(ADDRESSES.admits(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    @Tag("IN-09")
    void one_private_address_among_public_ones_refuses_the_name() {
        InetAddress open = InetAddress.ofLiteral("1.1.1.1");
        InetAddress inner = InetAddress.ofLiteral("10.0.0.1");
        CheckedAddresses checked = new CheckedAddresses(_ -> List.of(open, inner), ADDRESSES);

        assertThatThrownBy(() -> checked.of("hooks.example.org", SOON))
                .isInstanceOfSatisfying(
                        AddressRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(UrlPolicy.Refusal.FORBIDDEN_ADDRESS));
    }

    @Test
    @Tag("IN-09")
    void a_name_that_changes_its_mind_gets_no_second_look_up() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        InetAddress first = InetAddress.ofLiteral("1.1.1.1");
        InetAddress then = InetAddress.ofLiteral("127.0.0.1");
        CheckedAddresses checked =
                new CheckedAddresses(_ -> List.of(asked.getAndIncrement() == 0 ? first : then), ADDRESSES);

        assertThat(checked.of("rebind.example.org", SOON)).containsExactly(first);
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> checked.of("rebind.example.org", SOON)).isInstanceOf(AddressRefused.class);
    }

    @Test
    void a_name_that_leads_nowhere_or_takes_too_long_is_refused() {
        CheckedAddresses nowhere = new CheckedAddresses(
                host -> {
                    throw new UnknownHostException(host);
                },
                ADDRESSES);
        CheckedAddresses slow = new CheckedAddresses(
                _ -> {
                    LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
                    return List.of();
                },
                ADDRESSES);

        assertThatThrownBy(() -> nowhere.of("nowhere.example.org", SOON)).isInstanceOf(AddressRefused.class);
        assertThatThrownBy(() -> slow.of("slow.example.org", Duration.ofMillis(50)))
                .isInstanceOf(AddressRefused.class);
    }
}
