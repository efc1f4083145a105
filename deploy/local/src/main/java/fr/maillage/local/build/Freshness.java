package fr.maillage.local.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether something built is at least as new as its sources. Works on file times alone, so a pull, an edit and an
 * unpacked archive all count; folders count too, which is how a deleted source shows.
 */
public final class Freshness {
    private Freshness() {}

    public static boolean isFresh(Path built, List<Path> sources) {
        return Files.exists(built)
                && newest(sources)
                        .map(time -> time.compareTo(timeOf(built)) <= 0)
                        .orElse(true);
    }

    static Optional<FileTime> newest(List<Path> sources) {
        return sources.stream()
                .filter(Files::exists)
                .flatMap(Freshness::everything)
                .map(Freshness::timeOf)
                .max(Comparator.naturalOrder());
    }

    private static Stream<Path> everything(Path source) {
        try (Stream<Path> tree = Files.walk(source)) {
            return tree.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime timeOf(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
