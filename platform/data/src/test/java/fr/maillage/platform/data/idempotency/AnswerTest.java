package fr.maillage.platform.data.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final byte[] BODY = "{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8);

    private static Attempt attempt(String key, String scope) {
        return new Attempt(
                new Digest().add(scope).bytes(), new Digest().add("x").bytes(), new IdempotencyKey(key));
    }

    @Test
    void comes_back_as_it_was_kept() {
        var answer = new Answer(201, Map.of("Location", List.of("/a/1"), "Link", List.of("<a>", "<b>")), BODY);

        var read = Answer.decode(answer.encode());

        assertThat(read.status()).isEqualTo(201);
        assertThat(read.headers()).isEqualTo(answer.headers());
        assertThat(read.body()).isEqualTo(BODY);
    }

    @Test
    void no_body_and_an_empty_one_are_not_the_same() {
        assertThat(Answer.decode(Answer.withoutBody(204, Map.of()).encode()).body())
                .isNull();
        assertThat(Answer.decode(new Answer(200, Map.of(), new byte[0]).encode())
                        .body())
                .isEmpty();
    }

    @Test
    void the_length_of_the_first_body_is_not_repeated() {
        assertThat(new Answer(200, Map.of("Content-Length", List.of("3")), BODY).headers())
                .isEmpty();
    }

    @Test
    void a_sealed_answer_opens_with_its_key_in_its_place_only() {
        byte[] sealed = new AnswerSeal(attempt("key", "scope")).close(BODY);

        assertThat(new AnswerSeal(attempt("key", "scope")).open(sealed)).isEqualTo(BODY);
        assertThatIllegalStateException().isThrownBy(() -> new AnswerSeal(attempt("kez", "scope")).open(sealed));
        assertThatIllegalStateException().isThrownBy(() -> new AnswerSeal(attempt("key", "other")).open(sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> new AnswerSeal(attempt("key", "scope")).open(sealed));
    }

    @Test
    void the_same_answer_is_sealed_another_way_each_time() {
        var seal = new AnswerSeal(attempt("key", "scope"));

        assertThat(seal.close(BODY)).isNotEqualTo(seal.close(BODY));
    }

    @Test
    void a_digest_tells_where_parts_end() throws IOException {
        assertThat(new Digest().add("ab").add("c").bytes())
                .isNotEqualTo(new Digest().add("a").add("bc").bytes())
                .isEqualTo(new Digest().add("ab").add("c").bytes());
        assertThat(new Digest().add(new ByteArrayInputStream(BODY)).bytes())
                .isEqualTo(new Digest().add(new ByteArrayInputStream(BODY)).bytes())
                .isNotEqualTo(new Digest().add(BODY).bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "8e03978e-40d5-43dd-bc93-6894a57f9324", "\"quoted\"", "a b ~"})
    void printable_keys_are_taken(String key) {
        assertThat(IdempotencyKey.in(List.of(key))).hasValue(new IdempotencyKey(key));
    }
}
