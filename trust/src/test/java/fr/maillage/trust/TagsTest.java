package fr.maillage.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources, so that a tag without its requirement is found in a second and not at the end of a whole run. */
class TagsTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("maillage.checkout", ".."));
    private static final Path LISTENS_TO_TAGS_OF_ITS_OWN = Path.of("ProofListenerTest.java");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]{1,2}-\\d{2})\"\\)");

    @Test
    void every_tag_of_a_test_names_a_requirement() throws IOException {
        Set<String> known = Requirement.read(CHECKOUT.resolve("trust/requirements.csv")).stream()
                .map(Requirement::id)
                .collect(Collectors.toSet());
        List<String> strangers = new ArrayList<>();
        int read = 0;

        for (Path source : testSources()) {
            Matcher tag = TAG.matcher(Files.readString(source));
            while (tag.find()) {
                read++;
                if (!known.contains(tag.group(1))) {
                    strangers.add(tag.group(1) + " in " + source.getFileName());
                }
            }
        }

        assertThat(read).isGreaterThan(known.size());
        assertThat(strangers).isEmpty();
    }

    private static List<Path> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(CHECKOUT, 16)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .filter(file -> !file.endsWith(LISTENS_TO_TAGS_OF_ITS_OWN))
                    .toList();
        }
    }
}
