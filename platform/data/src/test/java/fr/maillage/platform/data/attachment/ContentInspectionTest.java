package fr.maillage.platform.data.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.maillage.platform.http.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentInspectionTest {

    @TempDir
    Path directory;

    private ContentType inspect(byte[] content, String name) throws IOException {
        Path file = Files.write(directory.resolve("upload"), content);
        return ContentInspection.of(file, FileName.of(name));
    }

    private void refused(byte[] content, String name) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> inspect(content, name))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(AttachmentProblem.ATTACHMENT_TYPE_REFUSED));
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(ContentType.PDF, Documents.pdf("x")),
                Arguments.of(ContentType.PNG, Documents.png()),
                Arguments.of(ContentType.JPEG, Documents.jpeg()),
                Arguments.of(ContentType.WEBP, Documents.webp()),
                Arguments.of(ContentType.ODT, Documents.odt()),
                Arguments.of(ContentType.ODS, Documents.ods()),
                Arguments.of(ContentType.DOCX, Documents.docx()),
                Arguments.of(ContentType.XLSX, Documents.xlsx()));
    }

    @Tag("IN-06")
    @ParameterizedTest
    @MethodSource("documents")
    void a_file_is_what_its_content_says_whatever_its_name(ContentType type, byte[] content) throws IOException {
        assertThat(inspect(content, "x.csv")).isEqualTo(type);
        assertThat(inspect(content, "../../etc/passwd")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void text_is_text_in_new_and_old_encodings(String charset) throws IOException {
        byte[] text = "Médecin;Évry €\r\n1\t2\n".getBytes(Charset.forName(charset));

        assertThat(inspect(text, "liste.CSV")).isEqualTo(ContentType.CSV);
        assertThat(inspect(text, "lisez-moi.txt")).isEqualTo(ContentType.TXT);
        assertThat(inspect(text, "sans-extension")).isEqualTo(ContentType.TXT);
    }

    @Test
    void a_character_across_two_buffers_is_one_character() throws IOException {
        String text = "a".repeat(64 * 1024 - 1) + "é".repeat(40_000) + "漢😀";

        assertThat(inspect(text.getBytes(StandardCharsets.UTF_8), "x.txt")).isEqualTo(ContentType.TXT);
    }

    static Stream<byte[]> strangers() {
        return Stream.of(
                Documents.bytes("MZ\u0090\0\u0003"),
                Documents.bytes("\u007fELF\u0002"),
                Documents.bytes("GIF89a\u0001\0"),
                Documents.bytes("\u001f\u008b\u0008\0"),
                Documents.bytes("a\0b"),
                Documents.bytes("\u00fe\u00ff\0a"),
                Documents.bytes("\u001b[31mred"),
                Documents.bytes(" %PDF-1.7\u0001"),
                Documents.bytes("RIFF \0\0\0WAVE"),
                Documents.bytes("PK\u0003\u0004 and nothing more"),
                Documents.zip(Map.of("a.txt", "hello")),
                Documents.zip(Map.of("mimetype", "application/epub+zip")),
                Documents.zip(Map.of("word/document.xml", "<a/>")),
                Documents.zip(Map.of("[Content_Types].xml", "wordprocessingml.document.main+xml")));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void anything_else_is_refused(byte[] content) {
        refused(content, "x.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "Basic/Standard/Module1.xml", "Scripts/python/a.py"})
    void a_document_with_macros_is_refused(String part) {
        refused(Documents.docxWith(part, "x"), "x.docx");
    }

    @Tag("IN-07")
    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/passwd", "C:\\evil", "a\\..\\b"})
    void an_archive_with_deceptive_names_is_refused(String name) {
        refused(Documents.docxWith(name, "x"), "x.docx");
    }

    @Tag("IN-07")
    @Test
    void a_damaged_archive_is_refused_not_an_error() {
        byte[] whole = Documents.docxWith("word/more.xml", "x".repeat(50_000));
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int j = 0; j < 3; j++) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                inspect(damaged, "x.docx");
            } catch (Problem expected) {
                assertThat(expected.code().status()).isEqualTo(415);
            } catch (IOException | RuntimeException error) {
                throw new AssertionError("mutant " + i, error);
            }
        }
    }

    @Test
    void a_truncated_archive_is_refused() {
        byte[] whole = Documents.docx();
        for (int length = 5; length < whole.length; length += 7) {
            refused(java.util.Arrays.copyOf(whole, length), "x.docx");
        }
    }

    @Tag("IN-07")
    @Test
    void an_archive_bomb_is_refused_early() {
        byte[] bomb = Documents.bomb(600L * 1024 * 1024);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        long start = System.nanoTime();

        refused(bomb, "x.docx");

        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    @Tag("IN-07")
    @Test
    void memory_does_not_grow_with_the_file() throws IOException {
        Path large = directory.resolve("large.pdf");
        Files.write(large, Documents.pdf("x"));
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1_500_000_000L);
        }
        Path text = directory.resolve("large.txt");
        byte[] line = "0123456789abcde\n".repeat(4096).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(text)) {
            for (int i = 0; i < 3_000; i++) {
                out.write(line);
            }
        }
        AttachmentFiles.sha256(text);
        long before = allocated();

        assertThat(ContentInspection.of(large, FileName.of("x"))).isEqualTo(ContentType.PDF);
        assertThat(ContentInspection.of(text, FileName.of("x"))).isEqualTo(ContentType.TXT);
        AttachmentFiles.sha256(text);

        assertThat(allocated() - before).isLessThan(8 * 1024 * 1024);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
