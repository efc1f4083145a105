package fr.maillage.local.demo;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder of generated files and the list in it, {@code demo.json}, which is written last. */
record DemoFolder(Path path, Manifest manifest) {
    private static final String LIST = "demo.json";

    /**
     * What the generator says of its files.
     *
     * @param counts how many of what it wrote, by word
     */
    record Manifest(
            String source,
            long seed,
            double scale,
            List<String> departments,
            Map<String, Long> counts,
            List<Step> imports,
            @Nullable List<Script> scripts) {
        Manifest {
            departments = List.copyOf(departments);
            counts = Map.copyOf(counts);
            imports = List.copyOf(imports);
            // A folder that an earlier generator wrote has none.
            scripts = scripts == null ? List.of() : List.copyOf(scripts);
        }
    }

    /**
     * One import.
     *
     * @param tenant organization whose data these are; empty for reference data
     * @param unless kind that makes this file superfluous where the platform knows it
     */
    record Step(
            String kind, String file, String tenant, String unless, Map<String, String> fields, List<String> scope) {
        Step {
            fields = Map.copyOf(fields);
            scope = List.copyOf(scope);
        }
    }

    /** Calls of one organization, made after the imports. */
    record Script(String file, String tenant) {}

    static DemoFolder read(Path path) {
        Path list = path.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            throw Failure.of(
                    "aucune donnée de démonstration dans " + path + " (" + LIST + " n'y est pas)",
                    "les générer : ./maillage demo --only generate --out " + path);
        }
        try {
            Manifest manifest = Json.MAPPER.readValue(list.toFile(), Manifest.class);
            return new DemoFolder(path, manifest);
        } catch (IOException e) {
            throw Failure.of(
                            list + " est illisible : " + e.getMessage(),
                            "recommencer : ./maillage demo --only generate")
                    .because(e);
        }
    }

    Path file(Step step) {
        return file(step.file());
    }

    Path file(Script script) {
        return file(script.file());
    }

    private Path file(String name) {
        Path file = path.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw Failure.of(file + " n'est plus là", "recommencer : ./maillage demo --only generate --out " + path);
        }
        return file;
    }
}
