package fr.maillage.registry.tenantimport.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a kind of file, in the order of its template.
 *
 * @param columns canonical name (the English header) to the other headers it may have, the French one first
 * @param required columns without which a file is not of this kind
 */
public record FileShape(Map<String, List<String>> columns, Set<String> required) {

    public FileShape {
        columns = new LinkedHashMap<>(columns);
        required = Set.copyOf(required);
    }

    public List<String> headers(boolean french) {
        return columns.entrySet().stream()
                .map(column -> french && !column.getValue().isEmpty()
                        ? column.getValue().getFirst()
                        : column.getKey())
                .toList();
    }
}
