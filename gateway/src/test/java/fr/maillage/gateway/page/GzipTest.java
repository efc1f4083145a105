package fr.maillage.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

    private static byte[] unpacked(Buffer packed) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.getBytes()))) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8192, 100_000, 1_000_000})
    void what_went_in_comes_out(int size) throws IOException {
        var plain = new byte[size];
        new Random(7).nextBytes(plain);
        var gzip = new Gzip();
        Buffer packed = Buffer.buffer();
        for (int from = 0; from < size; from += 30_000) {
            packed.appendBuffer(gzip.add(Buffer.buffer(plain).getBuffer(from, Math.min(size, from + 30_000))));
        }
        packed.appendBuffer(gzip.finish());

        assertThat(unpacked(packed)).isEqualTo(plain);
    }

    @Test
    void text_becomes_shorter() {
        var gzip = new Gzip();
        Buffer packed = gzip.add(Buffer.buffer("{\"name\":\"Toulouse\"},".repeat(5000)));
        packed.appendBuffer(gzip.finish());

        assertThat(packed.length()).isLessThan(5000);
    }

    @Test
    void only_those_who_read_gzip_get_it() {
        assertThat(Gzip.isAccepted("gzip, deflate, br")).isTrue();
        assertThat(Gzip.isAccepted("br, GZIP;q=0.5")).isTrue();
        assertThat(Gzip.isAccepted("gzip;q=0, br")).isFalse();
        assertThat(Gzip.isAccepted("identity")).isFalse();
        assertThat(Gzip.isAccepted(null)).isFalse();
    }
}
