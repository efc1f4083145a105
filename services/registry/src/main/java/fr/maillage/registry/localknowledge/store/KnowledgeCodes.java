package fr.maillage.registry.localknowledge.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Provenance;
import fr.maillage.registry.localknowledge.domain.Unreadable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nomenclatures of local knowledge, written by hand and therefore the same until the next start: read once. */
@ApplicationScoped
public class KnowledgeCodes {

    private record Row(String system, CodedValue value) {}

    private final Statements statements;
    private volatile @Nullable Map<String, Map<String, CodedValue>> known;

    KnowledgeCodes(Statements statements) {
        this.statements = statements;
    }

    /** A code with its labels; without labels when the nomenclature no longer has it. */
    public CodedValue of(String system, String code) {
        return all().getOrDefault(system, Map.of()).getOrDefault(code, new CodedValue(code, null, null));
    }

    /** The codes of each nomenclature. */
    public Map<String, Set<String>> codes() {
        return all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().keySet()));
    }

    private Map<String, Map<String, CodedValue>> all() {
        Map<String, Map<String, CodedValue>> present = known;
        if (present == null) {
            present = read();
            known = present;
        }
        return present;
    }

    private Map<String, Map<String, CodedValue>> read() {
        List<String> systems = Stream.concat(
                        Field.all().stream().map(Field::codeSystem),
                        Stream.of(Provenance.CODE_SYSTEM, Unreadable.CODE_SYSTEM))
                .distinct()
                .toList();
        Map<String, Map<String, CodedValue>> found = new HashMap<>();
        statements
                .list(
                        "select system, code, label_fr, label_en from code where system = any (?)",
                        List.of(systems),
                        row -> new Row(
                                row.getString(1), new CodedValue(row.getString(2), row.getString(3), row.getString(4))))
                .forEach(row -> found.computeIfAbsent(row.system(), _ -> new HashMap<>())
                        .put(row.value().code(), row.value()));
        return found;
    }
}
