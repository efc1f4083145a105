package fr.maillage.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads every file that the current history has ever held. A published secret stays one after it is deleted. */
@Tag("SE-01")
class SecretScanTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("maillage.checkout", ".."));
    private static final long LARGEST = 4_000_000;

    @Test
    void neither_the_files_nor_their_history_hold_a_secret() throws Exception {
        Set<String> known = known();
        List<String> found = new ArrayList<>();

        int read = eachBlob((name, text) -> SecretRules.findings(text).stream()
                .filter(finding -> !known.contains(digest(finding.getValue())))
                .forEach(finding ->
                        found.add("%s: %s, SHA-256 %s".formatted(name, finding.getKey(), digest(finding.getValue())))));

        assertThat(read).isGreaterThan(100);
        assertThat(found.stream().distinct()).isEmpty();
    }

    @Test
    void each_kind_of_secret_is_recognised_and_placeholders_are_not() {
        String half = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJ";
        assertThat(List.of(
                        "-----BEGIN " + "PRIVATE KEY-----\n" + half + half,
                        "{\"d\"" + ": \"" + half + "\"}",
                        "eyJ" + half + ".eyJ" + half + "." + half,
                        "AKIA" + "ABCDEFGHIJKLMNOP",
                        "ghp_" + half.substring(0, 36),
                        "xoxb-" + half,
                        "https://user" + ":hunter22@host",
                        "password" + "= \"correct4horse7battery\""))
                .allSatisfy(text -> assertThat(SecretRules.findings(text)).hasSize(1));
        assertThat(List.of(
                        "password=${MAILLAGE_DATABASE_APP_PASSWORD}",
                        "\"password\": \"demo\"",
                        "http://localhost:8080/docs",
                        "secret=\"<your secret here>\""))
                .allSatisfy(text -> assertThat(SecretRules.findings(text)).isEmpty());
    }

    private interface Reader {
        void read(String name, String text);
    }

    /** All objects reachable from the commit that is checked out. */
    private static int eachBlob(Reader reader) throws IOException, InterruptedException {
        Process list = git("rev-list", "--objects", "HEAD");
        List<String> objects = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.indexOf(' ') > 0 && line.length() > line.indexOf(' ') + 1)
                .toList();
        assertThat(list.waitFor())
                .as("git rev-list; the history must be there to be read")
                .isZero();
        Process batch = git("cat-file", "--batch");
        Thread asking = Thread.ofVirtual().start(() -> ask(batch, objects));
        int read = 0;
        try (InputStream answers = new BufferedInputStream(batch.getInputStream(), 1 << 16)) {
            for (String object : objects) {
                String[] head = line(answers).split(" ", -1);
                byte[] content = answers.readNBytes(Integer.parseInt(head[2]));
                assertThat(answers.read()).isEqualTo('\n');
                if (head[1].equals("blob") && content.length < LARGEST) {
                    reader.read(object.substring(object.indexOf(' ') + 1), new String(content, StandardCharsets.UTF_8));
                    read++;
                }
            }
        }
        asking.join();
        return read;
    }

    private static void ask(Process batch, List<String> objects) {
        try (var questions = batch.outputWriter()) {
            for (String object : objects) {
                questions.write(object.substring(0, object.indexOf(' ')));
                questions.write('\n');
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static Process git(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(CHECKOUT.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Set<String> known() throws IOException {
        return Files.readAllLines(CHECKOUT.resolve("trust/known-test-keys.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, 64))
                .collect(Collectors.toSet());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
