package fr.maillage.registry.territory;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.imports.domain.ImportScope.TerritoryCode;
import fr.maillage.registry.imports.domain.ScopeTerritories;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.domain.TerritorySearch;
import fr.maillage.registry.territory.store.TerritoryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Territories, to be read. */
@ApplicationScoped
public class TerritoryService implements ScopeTerritories {

    private final TerritoryRepository territories;
    private final Snapshot snapshot;

    TerritoryService(TerritoryRepository territories, Snapshot snapshot) {
        this.territories = territories;
        this.snapshot = snapshot;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state of the registry. */
    public record Found(List<Territory> rows, @Nullable Long total) {}

    @Transactional
    public Territory get(String level, String code) {
        return TerritoryRef.of(level, code)
                .flatMap(ref -> territories.find(ref.level(), ref.code()))
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.TERRITORY_NOT_FOUND,
                        "Aucun territoire %s:%s.".formatted(level, code),
                        "No territory %s:%s.".formatted(level, code)));
    }

    @Transactional
    public Found search(TerritorySearch search, TerritorySearch.@Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        return new Found(territories.search(search, after, limit), counted ? territories.count(search) : null);
    }

    /**
     * Reads the territories named by a query parameter; one that is malformed or does not exist is refused, for a typing
     * error must not look like an empty territory.
     */
    @Transactional
    public List<TerritoryRef> named(String parameter, List<String> texts) {
        List<TerritoryRef> refs = texts.stream()
                .map(text -> TerritoryRef.parse(text).orElseThrow(() -> malformed(parameter, text)))
                .toList();
        List<TerritoryRef> unknown = refs.isEmpty() ? List.of() : territories.unknown(refs);
        if (!unknown.isEmpty()) {
            String list = unknown.stream().map(TerritoryRef::text).collect(Collectors.joining(", "));
            throw refused(
                    parameter, "Territoire inconnu : %s.".formatted(list), "Unknown territory: %s.".formatted(list));
        }
        return refs;
    }

    @Override
    @Transactional
    public List<TerritoryCode> unknown(List<TerritoryCode> codes) {
        List<TerritoryRef> unknown = territories.unknown(codes.stream()
                .map(code -> new TerritoryRef(Level.find(code.level()).orElseThrow(), code.code()))
                .toList());
        return unknown.stream()
                .map(ref -> new TerritoryCode(ref.level().word(), ref.code()))
                .toList();
    }

    private static Problem malformed(String parameter, String text) {
        return refused(
                parameter,
                "Territoire « %s » mal formé ; attendu : %s.".formatted(text, TerritoryRef.forms()),
                "Malformed territory \"%s\"; expected: %s.".formatted(text, TerritoryRef.forms()));
    }

    private static Problem refused(String parameter, String fr, String en) {
        return Problem.of(
                RegistryProblem.UNKNOWN_TERRITORY, Violation.query(parameter, "unknown-territory", Text.of(fr, en)));
    }
}
