package fr.maillage.registry.territory;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.LegalZone;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /**
     * What a code stands for.
     *
     * @param former the commune whose code was asked for, when another took it over
     */
    public record Resolved(Territory territory, @Nullable Territory former) {}

    /** As {@link #get}, but the code of a former commune leads to the commune in force that took it over. */
    @Transactional
    public Resolved resolve(String level, String code) {
        Territory found = get(level, code);
        String successor = found.successor();
        return successor == null
                ? new Resolved(found, null)
                : territories
                        .find(Level.COMMUNE, successor)
                        .map(present -> new Resolved(present, found))
                        .orElse(new Resolved(found, null));
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
     * error must not look like an empty territory. Former communes are asked for as the communes that took them over:
     * files know them by either code.
     */
    @Transactional
    public List<TerritoryRef> named(String parameter, List<String> texts) {
        List<TerritoryRef> refs = texts.stream()
                .map(text -> TerritoryRef.parse(text).orElseThrow(() -> malformed(parameter, text)))
                .toList();
        if (refs.isEmpty()) {
            return refs;
        }
        Map<TerritoryRef, TerritoryRef> standing = territories.standing(refs);
        String unknown = refs.stream()
                .filter(ref -> !standing.containsKey(ref))
                .map(TerritoryRef::text)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw unknownTerritory(parameter, unknown);
        }
        return refs.stream()
                .map(ref -> standing.getOrDefault(ref, ref))
                .distinct()
                .toList();
    }

    /** What stands for each of these today, each once; one that is no longer known stands for itself. One query by key. */
    @Transactional
    public List<TerritoryRef> standing(Collection<TerritoryRef> refs) {
        if (refs.isEmpty()) {
            return List.of();
        }
        Map<TerritoryRef, TerritoryRef> standing = territories.standing(refs);
        return refs.stream()
                .map(ref -> standing.getOrDefault(ref, ref))
                .distinct()
                .toList();
    }

    /** A territory named by a query parameter that is not there. */
    public static Problem unknownTerritory(String parameter, String text) {
        return refused(parameter, "Territoire inconnu : %s.".formatted(text), "Unknown territory: %s.".formatted(text));
    }

    /** Those of the territories that do not exist. */
    @Transactional
    public Set<TerritoryRef> missing(Collection<TerritoryRef> refs) {
        Set<TerritoryRef> missing = new HashSet<>(refs);
        if (!missing.isEmpty()) {
            missing.removeAll(territories.standing(refs).keySet());
        }
        return Set.copyOf(missing);
    }

    /**
     * A territory and those that hold it whole: a commune lies in its commune (for an arrondissement), TVS, EPCI, department
     * and region, an IRIS in its commune and what holds that, a department in its region. The others may straddle, so only
     * they themselves are told.
     */
    @Transactional
    public List<TerritoryRef> holders(TerritoryRef ref) {
        List<TerritoryRef> holders = new ArrayList<>(List.of(ref));
        if (ref.level() == Level.COMMUNE || ref.level() == Level.DEPARTMENT) {
            Territory territory = get(ref.level().word(), ref.code());
            add(holders, Level.COMMUNE, territory.parentCommune());
            add(holders, Level.EPCI, ref.level() == Level.COMMUNE ? territory.epci() : null);
            add(holders, Level.DEPARTMENT, territory.department());
            add(holders, Level.REGION, territory.region());
            if (territory.tvsCode() != null) {
                holders.add(new TerritoryRef(Level.TVS, territory.tvsCode()));
            }
        }
        if (ref.level() == Level.IRIS) {
            List<String> communes = get(ref.level().word(), ref.code()).communeCodes();
            communes.forEach(commune -> holders.addAll(holders(new TerritoryRef(Level.COMMUNE, commune))));
        }
        return holders;
    }

    private static void add(List<TerritoryRef> holders, Level level, Territory.@Nullable Named named) {
        if (named != null) {
            holders.add(new TerritoryRef(level, named.code()));
        }
    }

    /** Where the days of an organization begin and end: at its EPCI's place; Paris when it is none of the registry. */
    @Transactional
    public LegalZone zoneOf(String organization) {
        return territories
                .find(Level.EPCI, organization)
                .map(Territory::department)
                .map(department -> LegalZone.ofDepartment(department.code()))
                .orElse(LegalZone.PARIS);
    }

    @Override
    @Transactional
    public List<TerritoryCode> unknown(List<TerritoryCode> codes) {
        return missing(codes.stream()
                        .map(code -> new TerritoryRef(Level.find(code.level()).orElseThrow(), code.code()))
                        .toList())
                .stream()
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
