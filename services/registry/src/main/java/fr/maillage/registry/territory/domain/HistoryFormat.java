package fr.maillage.registry.territory.domain;

import fr.maillage.registry.geography.domain.FeatureReader;
import fr.maillage.registry.geography.domain.FeatureReader.Feature;
import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the list of delegated, associated and former communes: JSON objects with code, name, type and the commune they are
 * part of now. Source: decoupage-administratif (INSEE COG). One whose code its successor kept is nothing to resolve.
 */
public final class HistoryFormat implements ImportFormat {

    public static final StageTable HISTORY =
            new StageTable("stage_commune_history", 1, List.of("code", "name", "search_name", "kind", "present_code"));

    private static final Map<String, String> KINDS = Map.of(
            "commune-deleguee", "commune-deleguee",
            "COMD", "commune-deleguee",
            "commune-associee", "commune-associee",
            "COMA", "commune-associee");

    private final FeatureReader reader;

    public HistoryFormat(FeatureReader reader) {
        this.reader = reader;
    }

    @Override
    public String kind() {
        return "communes-history";
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean json() {
        return true;
    }

    @Override
    public boolean recognises(String start) {
        return start.stripLeading().startsWith("[");
    }

    @Override
    public List<String> templateColumns() {
        return List.of();
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        long[] count = new long[1];
        reader.read(lines.bytes(), feature -> {
            count[0]++;
            sink.read();
            stage(feature, sink);
        });
        if (count[0] == 0) {
            throw new Refusal(Reason.HEADER_ONLY, 0, "La liste est vide.", "The list is empty.");
        }
    }

    private static void stage(Feature feature, RowSink sink) {
        Map<String, String> values = new HashMap<>();
        feature.properties().forEach((name, text) -> values.put(Header.fold(name), text.strip()));
        String code = values.getOrDefault("code", "");
        String present = first(values, "cheflieu", "comparent", "communeparente", "codeactuel");
        String name =
                first(values, "nom", "libelle").replaceAll("\\p{Cntrl}", " ").strip();
        if (CommuneCode.parse(code).isEmpty()) {
            refuse(feature, "code", code, sink);
            sink.rejectUnkeyed(feature.number());
        } else if (CommuneCode.parse(present).isEmpty()) {
            refuse(feature, "chefLieu", present, sink);
            sink.reject(HISTORY, feature.number(), List.of(code));
        } else if (!code.equals(present)) {
            String shown = name.isEmpty() ? code : name;
            String kind = KINDS.getOrDefault(values.getOrDefault("type", ""), "ancienne-commune");
            sink.accept(HISTORY, feature.number(), Arrays.asList(code, shown, SearchName.of(shown), kind, present));
        }
    }

    private static String first(Map<String, String> values, String... names) {
        return Arrays.stream(names)
                .map(name -> values.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static void refuse(Feature feature, String member, String value, RowSink sink) {
        sink.issue(LineIssues.error(
                feature.number(),
                member,
                value,
                "invalid-code",
                "Objet %d : %s « %s » ; attendu un code commune INSEE de 5 caractères."
                        .formatted(feature.number(), member, value),
                "Object %d: %s \"%s\"; an INSEE commune code of 5 characters is expected."
                        .formatted(feature.number(), member, value),
                "REG-15"));
    }
}
