package fr.maillage.local.parts;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The last lines of a log, read from its end so that its size does not matter. */
public final class LogTail {
    private static final int WINDOW = 256 * 1024;

    private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");

    private LogTail() {}

    /** What a person wants to see of a death: the last lines that say something, without the frames of stack traces. */
    public static List<String> lastWords(Path log, int lines) {
        List<String> telling = of(log, Integer.MAX_VALUE).stream()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).lookingAt())
                .toList();
        return telling.subList(Math.max(0, telling.size() - lines), telling.size());
    }

    public static List<String> of(Path log, int lines) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - WINDOW);
            byte[] window = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(window);
            List<String> all =
                    new String(window, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(" + log + " illisible : " + e.getMessage() + ")");
        }
    }
}
