package fr.maillage.registry.sourcefile.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruncationTest {

    private static SourceLines atLastLine(String text) throws IOException {
        SourceLines lines = Lines.of(text.getBytes(UTF_8), SourceEncoding.UTF_8);
        long count = text.lines().count();
        for (long i = 0; i < count; i++) {
            lines.next();
        }
        return lines;
    }

    @Test
    void a_short_last_line_without_end_was_cut() throws IOException {
        SourceLines lines = atLastLine("a;b;c\na;b");

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> Truncation.refuseIfCut(List.of("a", "b"), 3, lines));

        assertThat(refusal.reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(refusal.line()).isEqualTo(2);
    }

    @Test
    void so_was_an_open_quote() throws IOException {
        SourceLines lines = atLastLine("a;b;c\na;\"b");

        assertThat(catchThrowableOfType(Refusal.class, () -> Truncation.refuseIfCut(null, 3, lines)))
                .isNotNull();
    }

    @Test
    void a_short_line_with_an_end_or_a_whole_one_without_was_not() throws IOException {
        SourceLines closed = atLastLine("a;b\n");
        SourceLines whole = atLastLine("a;b;c");

        assertThatCode(() -> Truncation.refuseIfCut(List.of("a", "b"), 3, closed))
                .doesNotThrowAnyException();
        assertThatCode(() -> Truncation.refuseIfCut(List.of("a", "b", "c"), 3, whole))
                .doesNotThrowAnyException();
    }
}
