package fr.maillage.integration.outside.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The list of trust/ssrf-urls.txt. */
public final class HostileUrls {

    private HostileUrls() {}

    public static List<String> all() throws IOException {
        return Files.readAllLines(Path.of("../../trust/ssrf-urls.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
