package fr.maillage.registry.sourcefile.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SourceLinesTest {

    private static final FileLimits SHORT = new FileLimits(1 << 30, 100, 100, 1 << 20);

    @Test
    void both_ends_of_line_are_read_and_a_last_line_needs_none() {
        assertThat(Lines.read("a\nb\r\n\nc")).containsExactly("a", "b", "", "c");
        assertThat(Lines.read("a\n")).containsExactly("a");
        assertThat(Lines.read("\n\n")).containsExactly("", "");
        assertThat(Lines.read("")).isEmpty();
    }

    @Test
    void it_says_which_line_it_is_at_and_whether_it_was_closed() throws IOException {
        SourceLines lines = Lines.of("a\nb".getBytes(UTF_8), SourceEncoding.UTF_8);

        lines.next();
        assertThat(lines.number()).isEqualTo(1);
        assertThat(lines.endedByNewline()).isTrue();

        lines.next();
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.endedByNewline()).isFalse();
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_byte_order_mark_is_dropped_at_the_start_only() {
        assertThat(Lines.read("\uFEFFcode;nom\n\uFEFFa")).containsExactly("code;nom", "\uFEFFa");
        assertThat(Lines.read("\uFEFFé")).containsExactly("é");
        assertThat(Lines.read("\uFEFF")).containsExactly("");
    }

    @Tag("IN-06")
    @Test
    void utf_16_is_refused_with_and_without_its_mark() {
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            Refusal marked = refusal(() -> Lines.read("\uFEFFcode;nom\n".getBytes(charset), SourceEncoding.UTF_8));
            Refusal bare = refusal(() -> Lines.read("code;nom\n".getBytes(charset), SourceEncoding.LATIN_1));

            assertThat(marked.reason()).isEqualTo(Reason.WRONG_ENCODING);
            assertThat(marked.french()).contains("UTF-16", "UTF-8");
            assertThat(bare.reason()).isEqualTo(Reason.NOT_TEXT);
            assertThat(bare.english()).contains("UTF-16");
        }
    }

    @Tag("IN-06")
    @Test
    void a_zero_byte_is_refused_with_its_line() {
        Refusal refusal = refusal(() -> Lines.read("a\nb\0c\n"));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_TEXT);
        assertThat(refusal.line()).isEqualTo(2);
    }

    @Test
    void a_line_at_the_cap_is_read_and_one_byte_more_is_refused() {
        String full = "x".repeat(100);

        assertThat(Lines.read(bytes(full + "\n"), SHORT)).containsExactly(full);
        assertThat(Lines.read(bytes(full), SHORT)).containsExactly(full);
        Refusal refusal = refusal(() -> Lines.read(bytes("a\n" + full + "x\n"), SHORT));
        assertThat(refusal.reason()).isEqualTo(Reason.LINE_TOO_LONG);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal.french()).contains("100");
    }

    @Tag("IN-06")
    @Test
    void a_line_without_end_is_refused_long_before_it_is_read() {
        EndlessX endless = new EndlessX();

        Refusal refusal = refusal(() -> Lines.read(endless, FileLimits.DEFAULT));

        assertThat(refusal.reason()).isEqualTo(Reason.LINE_TOO_LONG);
        assertThat(endless.given).isLessThan(1 << 18);
    }

    @Property
    void lines_are_the_same_however_the_bytes_arrive(
            @ForAll @Size(max = 30) List<@StringLength(max = 60) String> lines,
            @ForAll @IntRange(min = 1, max = 7) int chunk) {
        List<String> plain = lines.stream()
                .map(line -> line.replaceAll("[\\x00\\r\\n\\uD800-\\uDFFF\\uFEFF\\uFFFE]", "é"))
                .toList();
        FileLimits wide = new FileLimits(1 << 30, 1000, 100, 1 << 20);
        byte[] file = (String.join("\n", plain) + "\n").getBytes(UTF_8);

        assertThat(Lines.read(new Drops(file, chunk), wide)).isEqualTo(Lines.read(new Drops(file, 1 << 20), wide));
        assertThat(Lines.read(new Drops(file, chunk), wide)).isEqualTo(plain.isEmpty() ? List.of("") : plain);
    }

    @Property(tries = 30)
    void lines_that_straddle_the_buffer_are_whole(@ForAll @IntRange(min = 1, max = 200) int before) {
        int buffer = 64 << 10;
        String first = "a".repeat(buffer - before);
        String second = "é".repeat(100) + before;

        List<String> lines =
                Lines.read(bytes(first + "\r\n" + second + "\r\nend"), new FileLimits(1 << 30, 1 << 20, 100, 0));

        assertThat(lines).containsExactly(first, second, "end");
    }

    @Test
    void latin_1_is_read_as_windows_writes_it() {
        byte[] file = "CAFÉ\n".getBytes(ISO_8859_1);
        byte[] euro = {'4', (byte) 0x80, (byte) 0xe9, '\n'};

        assertThat(Lines.read(file, SourceEncoding.LATIN_1)).containsExactly("CAFÉ");
        assertThat(Lines.read(euro, SourceEncoding.LATIN_1)).containsExactly("4€é");
    }

    private static Refusal refusal(ThrowingCallable reading) {
        Refusal refusal = catchThrowableOfType(Refusal.class, reading);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    /** Gives a few bytes at a time, as networks and archives do. */
    private static final class Drops extends ByteArrayInputStream {

        private final int size;

        Drops(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(size, length));
        }
    }

    /** Never ends its only line. */
    private static final class EndlessX extends InputStream {

        private long given;

        @Override
        public int read() {
            given++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            java.util.Arrays.fill(buffer, offset, offset + length, (byte) 'x');
            given += length;
            return length;
        }
    }
}
