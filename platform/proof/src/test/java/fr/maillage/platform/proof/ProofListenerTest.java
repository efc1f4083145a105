package fr.maillage.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ProofListenerTest {

    @Test
    void every_run_of_a_tagged_test_is_counted_under_each_of_its_requirements(@TempDir Path folder) throws IOException {
        assertThat(lines(folder, Promises.class))
                .containsExactly(
                        "QX-01;method;1;0;0",
                        "QX-01;parameters;3;1;0",
                        "QX-01;untried;0;0;1",
                        "QX-02;parameters;3;1;0");
    }

    @Test
    void a_class_that_does_not_start_fails_every_promise_it_makes(@TempDir Path folder) throws IOException {
        assertThat(lines(folder, Broken.class)).containsExactly("QX-03;never_reached;1;1;0");
    }

    private static List<String> lines(Path folder, Class<?> tests) throws IOException {
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .configurationParameter("junit.jupiter.conditions.deactivate", "")
                                .build(),
                        new ProofListener(folder));
        return Files.readAllLines(folder.resolve(tests.getName() + ".csv")).stream()
                .map(line -> line.replace(";" + tests.getName(), "").replaceAll(";\\d+$", ""))
                .toList();
    }

    /** Named so that the build does not take them for tests of its own. */
    @Tag("QX-01")
    static class Promises {

        @Test
        void method() {}

        @Test
        @DisabledIf("always")
        void untried() {}

        static boolean always() {
            return true;
        }

        @ParameterizedTest
        @Tag("QX-02")
        @ValueSource(ints = {1, 2, 3})
        void parameters(int number) {
            assertThat(number).isNotEqualTo(2);
        }
    }

    static class Broken {

        @BeforeAll
        static void fail() {
            throw new IllegalStateException("on purpose");
        }

        @Test
        @Tag("QX-03")
        void never_reached() {}
    }
}
