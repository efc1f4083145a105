package fr.maillage.demo;

import fr.maillage.demo.file.TextFile;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code demo.json}: what was ordered, what was counted, and the imports in their order, for whoever loads the files. It
 * is written last, so that a folder which has it is whole.
 */
final class Manifest {
    static final String FILE = "demo.json";

    private Manifest() {}

    static void write(Order order, Map<String, Long> counts) {
        try (TextFile file = TextFile.plain(order.file(FILE), StandardCharsets.UTF_8)) {
            file.write("{");
            file.write("  \"source\": \"demo\",");
            file.write("  \"seed\": " + order.seed() + ",");
            file.write("  \"scale\": " + order.scale() + ",");
            file.write("  \"departments\": " + texts(order.departments()) + ",");
            file.write("  \"counts\": {"
                    + counts.entrySet().stream()
                            .map(count -> "\"" + count.getKey() + "\": " + count.getValue())
                            .collect(Collectors.joining(", "))
                    + "},");
            file.write("  \"imports\": [");
            for (Iterator<ImportStep> steps = FileKind.steps(order).iterator(); steps.hasNext(); ) {
                file.write("    " + step(steps.next()) + (steps.hasNext() ? "," : ""));
            }
            file.write("  ],");
            file.write("  \"scripts\": [");
            for (Iterator<String> sirens = SettlingLayer.tenants(order).iterator(); sirens.hasNext(); ) {
                String siren = sirens.next();
                file.write("    {\"file\": \"%s\", \"tenant\": \"%s\"}%s"
                        .formatted(SettlingLayer.fileName(siren), siren, sirens.hasNext() ? "," : ""));
            }
            file.write("  ]");
            file.write("}");
        }
    }

    private static String step(ImportStep step) {
        String fields = step.fields().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> "\"" + field.getKey() + "\": \"" + field.getValue() + "\"")
                .collect(Collectors.joining(", "));
        return "{\"kind\": \"%s\", \"file\": \"%s\", \"tenant\": \"%s\", \"unless\": \"%s\", \"fields\": {%s}, \"scope\": %s}"
                .formatted(step.kind(), step.file(), step.tenant(), step.unless(), fields, texts(step.scope()));
    }

    private static String texts(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", ", "[", "]"));
    }
}
