package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header of one kind of open file: which columns it must have, and which give away another file. */
final class RppsHeader {

    /** In the extraction of restricted access, which bears birth dates and is not to be loaded here. */
    private static final Map<String, List<String>> RESTRICTED = Map.of("Date de naissance", List.of());

    private final Set<RppsColumn> columns;
    private final Set<RppsColumn> required;
    private final Set<RppsColumn> foreign;

    RppsHeader(Set<RppsColumn> columns, Set<RppsColumn> required, Set<RppsColumn> foreign) {
        this.columns = columns;
        this.required = required;
        this.foreign = foreign;
    }

    boolean recognises(String firstLine) {
        List<String> cells = PipeLine.cells(firstLine);
        if (isForeign(cells)) {
            return false;
        }
        try {
            resolve(firstLine);
            return true;
        } catch (Refusal otherKind) {
            return false;
        }
    }

    /** What bars a file that has half of the columns it needs, or that must never be loaded. */
    Optional<Refusal> obstacle(String firstLine) {
        List<String> cells = PipeLine.cells(firstLine);
        if (Header.names(cells, "Date de naissance", RESTRICTED)) {
            return Optional.of(
                    new Refusal(
                            Reason.WRONG_KIND,
                            1,
                            "Colonne « Date de naissance » : c'est l'extraction à accès restreint ; seul le fichier en libre accès (PS_LibreAcces) se charge ici.",
                            "Column \"Date de naissance\": this is the extraction of restricted access; only the open file (PS_LibreAcces) is loaded here."));
        }
        Map<String, List<String>> names = RppsColumn.names(required);
        long found = required.stream()
                .filter(column -> Header.names(cells, column.title(), names))
                .count();
        if (isForeign(cells) || 2 * found < required.size()) {
            return Optional.empty();
        }
        try {
            resolve(firstLine);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Finds the columns, or refuses the file and names what is missing. */
    Header resolve(String firstLine) {
        return Header.of(PipeLine.cells(firstLine), RppsColumn.names(columns), RppsColumn.titles(required));
    }

    Map<RppsColumn, Integer> positions(Header header) {
        return RppsColumn.positions(header, columns);
    }

    List<String> template() {
        return List.copyOf(RppsColumn.names(columns).keySet());
    }

    private boolean isForeign(List<String> cells) {
        Map<String, List<String>> names = RppsColumn.names(foreign);
        return Header.names(cells, "Date de naissance", RESTRICTED)
                || foreign.stream().anyMatch(column -> Header.names(cells, column.title(), names));
    }
}
