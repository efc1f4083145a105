package fr.maillage.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell script, in a made-up checkout with made-up JDKs whose {@code java} says who it is. */
class MaillageScriptTest {
    private static final Path SCRIPT = Path.of("../../maillage");

    @TempDir
    Path folder;

    private Path checkout;

    @BeforeEach
    void layCheckout() throws Exception {
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.createDirectories(checkout.resolve("deploy/local/src/main"));
        Files.createDirectories(checkout.resolve("deploy/local/target"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        Files.writeString(checkout.resolve("deploy/local/pom.xml"), "<project/>");
        Path jar = Files.writeString(checkout.resolve("deploy/local/target/launcher.jar"), "jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(60)));
        program(checkout.resolve("maillage"), Files.readString(SCRIPT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.3", "26-ea", "31.0.1"})
    void java_home_is_taken_if_it_is_a_jdk_of_25_or_more(String version) throws Exception {
        Path jdk = jdk("chosen", version, "exit 0");

        assertThat(run(checkout.resolve("maillage"), jdk, "status", "--json"))
                .contains("this is chosen")
                .contains("-Dmaillage.home=" + checkout)
                .endsWith("launcher.jar status --json\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "17.0.15", "24.0.1", "", "garbage"})
    void an_older_jdk_is_passed_over(String version) throws Exception {
        Path old = jdk("old", version, "exit 0");

        assertThat(run(checkout.resolve("maillage"), old, "status")).doesNotContain("this is old");
    }

    @Test
    void a_jdk_whose_compiler_does_not_run_is_passed_over() throws Exception {
        Path broken = jdk("broken", "25.0.1", "exit 1");

        assertThat(run(checkout.resolve("maillage"), broken, "status")).doesNotContain("this is broken");
    }

    @Test
    void the_checkout_is_found_through_links_and_from_elsewhere() throws Exception {
        Path first = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("maillage"));
        Path second = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("bin")).resolve("maillage"), Path.of("../link"));

        assertThat(first).exists();
        assertThat(run(second, jdk("chosen", "25", "exit 0"), "status")).contains("-Dmaillage.home=" + checkout);
    }

    @Test
    void a_launcher_older_than_its_sources_is_built_again_and_a_failure_shows_its_errors() throws Exception {
        Files.setLastModifiedTime(checkout.resolve("deploy/local/target/launcher.jar"), FileTime.fromMillis(0));
        Path mvn = Files.createDirectory(folder.resolve("tools")).resolve("mvn");
        program(mvn, "#!/bin/sh\necho '[ERROR] no such symbol'\nexit 1\n");

        String said = run(checkout.resolve("maillage"), jdk("chosen", "25", "exit 0"), "status");

        assertThat(said)
                .contains("[ERROR] no such symbol")
                .contains(checkout.resolve("deploy/local/target/build.log").toString())
                .doesNotContain("this is chosen");
    }

    private Path jdk(String name, String version, String compiler) throws Exception {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(home.resolve("bin/javac"), "#!/bin/sh\n" + compiler + "\n");
        program(home.resolve("bin/java"), "#!/bin/sh\necho this is " + name + "; echo \"$@\"\n");
        return home;
    }

    private static void program(Path file, String content) throws Exception {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String run(Path script, Path javaHome, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", javaHome.toString());
        builder.environment().put("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
