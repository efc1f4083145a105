package fr.maillage.local.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what is appended to one log, whole lines only, and starts over when the file was rotated. */
final class LogFollower {
    private static final int WINDOW = 1 << 16;

    private final Path log;
    private long position;

    LogFollower(Path log) throws IOException {
        this.log = log;
        this.position = Files.exists(log) ? Files.size(log) : 0;
    }

    List<String> newLines() throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() < position) {
                position = 0;
            }
            byte[] window = new byte[(int) Math.min(WINDOW, file.length() - position)];
            file.seek(position);
            file.readFully(window);
            int whole = lastLineEnd(window);
            position += whole;
            return new String(window, 0, whole, StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** A window without any line end is taken as it is, or an endless line would never be shown. */
    private static int lastLineEnd(byte[] window) {
        for (int i = window.length; i > 0; i--) {
            if (window[i - 1] == '\n') {
                return i;
            }
        }
        return window.length == WINDOW ? WINDOW : 0;
    }
}
