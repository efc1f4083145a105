package fr.maillage.registry.sourcefile.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.maillage.registry.Archives;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceInputTest {

    private static final byte[] CONTENT = "code;nom\n01;Ain\n".getBytes(UTF_8);

    @TempDir
    Path directory;

    @Test
    void a_file_reads_the_same_plain_or_packed() throws IOException {
        assertThat(read(CONTENT)).isEqualTo(CONTENT);
        assertThat(read(Archives.gzip(CONTENT))).isEqualTo(CONTENT);
        assertThat(read(Archives.zip("a.csv", CONTENT))).isEqualTo(CONTENT);
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[] {'P'})).isEqualTo(new byte[] {'P'});
    }

    @Tag("IN-06")
    @Tag("IN-07")
    @Test
    void the_name_inside_a_zip_is_never_used() throws IOException {
        assertThat(read(Archives.zip("../../etc/passwd", CONTENT))).isEqualTo(CONTENT);
        assertThat(read(Archives.zip("éléments.csv", CONTENT, Charset.forName("IBM850"))))
                .isEqualTo(CONTENT);
    }

    @Test
    void bytes_read_one_by_one_are_the_same() throws IOException {
        try (InputStream in = open(Archives.gzip(new byte[] {(byte) 0xff, 0, 7}), FileLimits.DEFAULT)) {
            assertThat(in.read()).isEqualTo(0xff);
            assertThat(in.read()).isZero();
            assertThat(in.read()).isEqualTo(7);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Tag("IN-07")
    @Test
    void a_zip_of_several_files_of_none_or_of_a_folder_is_refused() {
        assertThat(refusal(Archives.zipOfTwo(CONTENT, CONTENT)).reason()).isEqualTo(Reason.ARCHIVE);
        assertThat(refusal(Archives.emptyZip()).reason()).isEqualTo(Reason.ARCHIVE);
        assertThat(refusal(Archives.zip("folder/", new byte[0])).reason()).isEqualTo(Reason.ARCHIVE);
    }

    @Test
    void an_archive_that_was_cut_is_truncated_wherever_it_was_cut() {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        for (byte[] archive : new byte[][] {Archives.gzip(noise), Archives.zip("a.csv", noise)}) {
            for (int length : new int[] {6, 100, archive.length / 2, 20_000}) {
                assertThat(refusal(Arrays.copyOf(archive, length)).reason())
                        .as("%d of %d bytes", length, archive.length)
                        .isEqualTo(Reason.TRUNCATED);
            }
        }
    }

    @Tag("IN-07")
    @Test
    void an_archive_with_a_changed_byte_is_damaged() {
        byte[] gzip = Archives.gzip(CONTENT);
        gzip[gzip.length - 6] ^= 1;

        assertThat(refusal(gzip).reason()).isEqualTo(Reason.TRUNCATED);
    }

    @Tag("IN-07")
    @Test
    void a_bomb_is_stopped_long_before_its_end() throws IOException {
        for (byte[] bomb : new byte[][] {Archives.gzipBomb("", '0', 60), Archives.zipBomb("", '\n', 60)}) {
            Stopped stopped = readUntilRefused(bomb, FileLimits.DEFAULT);

            assertThat(stopped.refusal().reason()).isEqualTo(Reason.ARCHIVE);
            assertThat(stopped.refusal().english()).contains("100 times");
            assertThat(stopped.bytes()).isLessThan(16L << 20);
        }
    }

    @Tag("IN-06")
    @Tag("IN-07")
    @Test
    void what_unpacks_to_more_than_the_cap_is_too_large_plain_or_packed() throws IOException {
        FileLimits small = new FileLimits(1000, 100, 100, 1 << 20);
        byte[] large = new byte[1001];

        for (byte[] file : new byte[][] {large, Archives.gzip(large), Archives.zip("a", large)}) {
            assertThat(readUntilRefused(file, small).refusal().reason()).isEqualTo(Reason.TOO_LARGE);
        }
        assertThat(open(new byte[1000], small).readAllBytes()).hasSize(1000);
    }

    @Test
    void progress_is_the_share_of_the_packed_bytes() throws IOException {
        byte[] noise = new byte[1 << 20];
        new Random(2).nextBytes(noise);
        try (SourceInput in = open(Archives.gzip(noise), FileLimits.DEFAULT)) {
            assertThat(in.shareRead()).isLessThan(0.2);
            in.readNBytes(noise.length / 2);
            assertThat(in.shareRead()).isBetween(0.4, 0.7);
            in.readAllBytes();
            assertThat(in.shareRead()).isEqualTo(1);
        }
    }

    private byte[] read(byte[] file) throws IOException {
        try (InputStream in = open(file, FileLimits.DEFAULT)) {
            return in.readAllBytes();
        }
    }

    private Refusal refusal(byte[] file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(file));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private record Stopped(Refusal refusal, long bytes) {}

    private Stopped readUntilRefused(byte[] file, FileLimits limits) throws IOException {
        long count = 0;
        try (InputStream in = open(file, limits)) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                count += read;
            }
        } catch (Refusal refusal) {
            return new Stopped(refusal, count);
        }
        throw new AssertionError("read whole, " + count + " bytes");
    }

    private SourceInput open(byte[] file, FileLimits limits) throws IOException {
        return SourceInput.open(Files.write(directory.resolve("file"), file), limits);
    }
}
