package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.load;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers see the old state or the new one, in every single answer (F-19). */
@QuarkusTest
class AtomicSwitchIT {

    private static final String SCOPE = "department:05";

    /** What one answer says: how many there are, how many it shows, and of which versions. */
    private record Seen(long total, int items, Set<String> versions) {}

    private static final Seen OLD = new Seen(180, 180, Set.of("OLD"));
    private static final Seen NEW = new Seen(199, 199, Set.of("NEW"));

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static byte[] file(String version, int count) {
        FinessFiles file = FinessFiles.empty();
        for (int i = 0; i < count; i++) {
            file.centre("05061", i, version + " " + i);
        }
        return file.bytes();
    }

    private static Seen look() {
        JsonPath page = get("/structures?limit=200&total=exact&territory=" + SCOPE);
        List<String> names = page.getList("items.name", String.class);
        return new Seen(
                page.getLong("page.total"),
                names.size(),
                names.stream().map(name -> name.substring(0, 3)).collect(Collectors.toSet()));
    }

    @Test
    void a_reader_never_sees_a_mix_while_files_are_switched() {
        load("finess-stock", file("OLD", 180), "scope", SCOPE);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Set<Seen>> reader = CompletableFuture.supplyAsync(() -> {
            Set<Seen> seen = new HashSet<>();
            while (!done.get()) {
                seen.add(look());
            }
            return seen;
        });

        for (int i = 0; i < 4; i++) {
            load("finess-stock", file("NEW", 199), "scope", SCOPE);
            load("finess-stock", file("OLD", 180), "scope", SCOPE);
        }
        done.set(true);

        assertThat(reader.join()).containsExactlyInAnyOrder(OLD, NEW);
    }
}
