package fr.maillage.registry.sourcefile.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files in memory, read as imports read them. */
final class Lines {

    private Lines() {}

    static SourceLines of(byte[] bytes, SourceEncoding encoding) {
        return new SourceLines(new ByteArrayInputStream(bytes), encoding, FileLimits.DEFAULT);
    }

    static List<String> read(String text) {
        return all(of(text.getBytes(StandardCharsets.UTF_8), SourceEncoding.UTF_8));
    }

    static List<String> read(byte[] bytes, SourceEncoding encoding) {
        return all(of(bytes, encoding));
    }

    static List<String> read(InputStream in, FileLimits limits) {
        return all(new SourceLines(in, SourceEncoding.UTF_8, limits));
    }

    private static List<String> all(SourceLines lines) {
        List<String> all = new ArrayList<>();
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
