package fr.maillage.demo.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** First lines of the directory's files, word for word. */
final class Header {
    private Header() {}

    static String of(String name) {
        String resource = "demo/" + name + ".header.txt";
        try (InputStream stream = Header.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " must be in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
