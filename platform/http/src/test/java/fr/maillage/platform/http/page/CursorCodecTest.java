package fr.maillage.platform.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.maillage.platform.http.problem.Problem;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorCodecTest {

    private static final CursorCodec CODEC = new CursorCodec(new byte[32]);
    private static final CursorScope SCOPE =
            new CursorScope("/fruits", Map.of("colour", List.of("red", "green")), "243100518");

    @Property
    void what_is_written_is_read_back(@ForAll @Size(max = 6) List<@StringLength(max = 200) String> keys) {
        assertThat(CODEC.read(SCOPE, CODEC.write(SCOPE, keys))).isEqualTo(keys);
    }

    @Test
    void a_missing_sort_value_survives() {
        List<@Nullable String> keys = Arrays.asList(null, "", "7");

        assertThat(CODEC.read(SCOPE, CODEC.write(SCOPE, keys))).isEqualTo(keys);
    }

    @Property
    void a_cursor_with_any_bit_changed_is_refused(
            @ForAll @Size(min = 1, max = 4) List<@StringLength(max = 40) String> keys,
            @ForAll @IntRange(max = 5000) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(CODEC.write(SCOPE, keys));
        int position = bit % (bytes.length * 8);
        bytes[position / 8] ^= (byte) (1 << (position % 8));

        refused(SCOPE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property
    void a_cursor_cut_short_or_drawn_out_is_refused(@ForAll @IntRange(max = 60) int length) {
        String cursor = CODEC.write(SCOPE, List.of("Toulouse", "31555"));
        Assume.that(length < cursor.length());

        refused(SCOPE, cursor.substring(0, length));
        refused(SCOPE, cursor + "A".repeat(1 + length));
    }

    @Property
    void no_text_is_a_cursor(@ForAll @StringLength(max = 300) String text) {
        refused(SCOPE, text);
    }

    @Property
    void a_cursor_is_of_no_use_with_another_filter_operation_or_tenant(
            @ForAll @StringLength(min = 1, max = 20) String other) {
        String cursor = CODEC.write(SCOPE, List.of("1"));

        refused(new CursorScope(SCOPE.operation() + other, SCOPE.filters(), SCOPE.tenant()), cursor);
        refused(new CursorScope(SCOPE.operation(), SCOPE.filters(), SCOPE.tenant() + other), cursor);
        refused(new CursorScope(SCOPE.operation(), Map.of("colour", List.of("red", other)), SCOPE.tenant()), cursor);
        refused(new CursorScope(SCOPE.operation(), Map.of(other, List.of("red", "green")), SCOPE.tenant()), cursor);
    }

    @Test
    void one_value_with_a_separator_is_not_two_values() {
        var one = new CursorScope("/fruits", Map.of("colour", List.of("1:a1:b")), "t");
        var two = new CursorScope("/fruits", Map.of("colour", List.of("a", "b")), "t");

        refused(two, CODEC.write(one, List.of("1")));
    }

    @Test
    void the_order_of_repeated_values_does_not_matter() {
        var turned = new CursorScope("/fruits", Map.of("colour", List.of("green", "red")), "243100518");

        assertThat(CODEC.read(turned, CODEC.write(SCOPE, List.of("1")))).containsExactly("1");
    }

    @Test
    void a_cursor_of_another_key_is_refused() {
        byte[] key = new byte[32];
        key[0] = 1;

        refused(SCOPE, new CursorCodec(key).write(SCOPE, List.of("1")));
    }

    @Test
    void a_short_key_is_refused_at_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CursorCodec(new byte[31]))
                .withMessageContaining("31")
                .withMessageContaining("at least 32");
    }

    private static void refused(CursorScope scope, String cursor) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CODEC.read(scope, cursor))
                .satisfies(problem -> assertThat(problem.code().code()).isEqualTo("invalid-cursor"));
    }
}
