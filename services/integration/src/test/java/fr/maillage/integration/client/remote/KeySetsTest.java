package fr.maillage.integration.client.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.integration.client.Clients;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.KeyFault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeySetsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static List<ClientKey> read(String text) throws KeysUnfit {
        return new KeySets().read(text.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String set(String... keys) {
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    private static void refused(String text, KeyFault fault) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        KeysUnfit.class, unfit -> assertThat(unfit.fault()).isEqualTo(fault));
    }

    @Test
    void keys_of_other_kinds_and_uses_are_passed_over() throws KeysUnfit {
        String rsa = """
                {"kty":"RSA","kid":"r","n":"AQAB","e":"AQAB"}""";
        String toEncrypt = Clients.key("e").replace("\"kid\"", "\"use\":\"enc\",\"kid\"");
        String unnamed = Clients.key("u").replace("\"kid\":\"u\",", "");

        assertThat(read(set(rsa, Clients.key("b"), toEncrypt, unnamed, Clients.key("a"))))
                .extracting(ClientKey::kid)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d", "k", "p", "q", "dp", "dq", "qi", "oth"})
    void a_set_with_anything_private_in_it_is_refused_whole(String member) {
        String leaked = Clients.key("leaked").replace("\"kid\"", "\"%s\":\"c2VjcmV0\",\"kid\"".formatted(member));

        refused(set(Clients.key("a"), leaked), KeyFault.PRIVATE_KEY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json",
                "''",
                "{\"keys\":[]} and more",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                "{\"keys\":[],\"keys\":[]}",
                "[]",
                "{}"
            })
    void what_is_no_key_set_is_refused(String text) {
        refused(text, KeyFault.NOT_A_KEY_SET);
    }

    @Test
    void a_point_beside_the_curve_and_a_name_twice_are_refused() {
        String beside = """
                {"kty":"EC","crv":"P-256","kid":"a","x":"%1$s","y":"%1$s"}""".formatted("A".repeat(43));

        refused(set(beside), KeyFault.NOT_A_KEY_SET);
        refused(set(Clients.key("a"), Clients.key("a")), KeyFault.NOT_A_KEY_SET);
        refused("{\"keys\":" + "[".repeat(100) + "]".repeat(100) + "}", KeyFault.NOT_A_KEY_SET);
    }

    @Test
    void none_and_too_many_are_refused() {
        String nine = IntStream.range(0, 9).mapToObj(i -> Clients.key("k" + i)).collect(Collectors.joining(","));

        refused(set(), KeyFault.NO_USABLE_KEY);
        refused(set(nine), KeyFault.TOO_MANY_KEYS);
    }
}
