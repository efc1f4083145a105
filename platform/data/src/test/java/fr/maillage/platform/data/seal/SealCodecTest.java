package fr.maillage.platform.data.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealCodecTest {

    private static final UUID ROW = new UUID(1, 2);
    private static final SealedPlace PLACE = new SealedPlace("local_knowledge", "sealed", ROW, "243500139");
    private static final String ONE = "k1:" + key(1);
    private static final String TWO = "k2:" + key(2);

    private static String key(int fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("PR-02")
    void what_was_sealed_opens_and_shows_nothing_before() {
        SealCodec codec = SealCodec.of(List.of(ONE));

        byte[] sealed = codec.close(PLACE, bytes("60-64 canari"));

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .contains("k1")
                .doesNotContain("canari");
        assertThat(codec.open(PLACE, sealed)).isEqualTo(bytes("60-64 canari"));
        assertThat(codec.close(PLACE, bytes("60-64 canari"))).isNotEqualTo(sealed);
    }

    @Test
    @Tag("PR-02")
    void it_opens_nowhere_else() {
        SealCodec codec = SealCodec.of(List.of(ONE));
        byte[] sealed = codec.close(PLACE, bytes("60-64"));

        for (SealedPlace other : List.of(
                new SealedPlace("local_knowledge", "sealed", new UUID(1, 3), "243500139"),
                new SealedPlace("local_knowledge", "sealed", ROW, "243100518"),
                new SealedPlace("local_knowledge", "facts", ROW, "243500139"),
                new SealedPlace("local_knowledge_change", "sealed", ROW, "243500139"))) {
            assertThatThrownBy(() -> codec.open(other, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    void one_altered_bit_and_a_cut_value_are_refused() {
        SealCodec codec = SealCodec.of(List.of(ONE));
        byte[] sealed = codec.close(PLACE, bytes("60-64"));

        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> codec.open(PLACE, altered)).isInstanceOf(SealBroken.class);
            byte[] cut = java.util.Arrays.copyOf(sealed, i);
            assertThatThrownBy(() -> codec.open(PLACE, cut)).isInstanceOf(SealBroken.class);
        }
    }

    @Test
    @Tag("SE-03")
    void a_new_key_in_front_seals_and_the_old_one_still_opens() {
        byte[] old = SealCodec.of(List.of(ONE)).close(PLACE, bytes("60-64"));
        SealCodec rotated = SealCodec.of(List.of(TWO, ONE));

        assertThat(rotated.open(PLACE, old)).isEqualTo(bytes("60-64"));
        byte[] fresh = rotated.close(PLACE, bytes("60-64"));
        assertThatThrownBy(() -> SealCodec.of(List.of(ONE)).open(PLACE, fresh))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("MAILLAGE_FIELD_KEYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "k1", "k1:AAAA", "k1:not base64", ":AAAA", "k 1:AAAA"})
    void keys_that_are_none_are_refused_without_being_shown(String written) {
        assertThatThrownBy(() -> SealCodec.of(List.of(written)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MAILLAGE_FIELD_KEYS")
                .hasMessageNotContaining("AAAA");
        assertThatThrownBy(() -> SealCodec.of(List.of(ONE, ONE))).isInstanceOf(IllegalArgumentException.class);
    }
}
