package fr.maillage.registry.structure;

import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.export.ExportTrail;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.merge.MergeService;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.domain.Signs;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.Structure.Merged;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.domain.StructureSearch.Near;
import fr.maillage.registry.structure.store.StructureRepository;
import fr.maillage.registry.territory.CommunesConcerned;
import fr.maillage.registry.territory.domain.MissedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Structures, to be read. */
@ApplicationScoped
public class StructureService {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z:-]{1,60}");

    /** Structures looked at for those without a point: some ten milliseconds. */
    private static final int BESIDE_A_PAGE = 10_000;

    private final StructureRepository structures;
    private final MergeService merges;
    private final Snapshot snapshot;
    private final ExportTrail trail;
    private final CommunesConcerned communes;

    StructureService(
            StructureRepository structures,
            MergeService merges,
            Snapshot snapshot,
            ExportTrail trail,
            CommunesConcerned communes) {
        this.trail = trail;
        this.communes = communes;
        this.structures = structures;
        this.merges = merges;
        this.snapshot = snapshot;
    }

    /**
     * Rows of a list and, when it was asked for, the size of the whole list, both of one state of the registry.
     *
     * @param unlocated structures that a search by points cannot find; null on later pages, beside names
     *     alike, where it turns on none, and where there are too many to look at
     */
    public record Found(
            List<Structure> rows,
            @Nullable Long total,
            @Nullable Long unlocated) {}

    /** A vanished structure stays readable. Of several records of one place, the one kept answers with what all know. */
    @Transactional
    public Structure get(String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .flatMap(this::answering)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.STRUCTURE_NOT_FOUND,
                        "Aucune structure %s.".formatted(id),
                        "No structure %s.".formatted(id)));
    }

    private Optional<Structure> answering(String id) {
        Signs signs = merges.signs(Merge.MergedType.STRUCTURE, id);
        String kept = signs.answering(id);
        Optional<Structure> found = structures.find(kept);
        if (found.isEmpty() && !kept.equals(id)) {
            return structures.find(id);
        }
        List<String> others = signs.answeredBy(kept);
        Merged told = new Merged(kept.equals(id) ? null : kept, others);
        return found.map(one -> others.stream()
                .flatMap(other -> structures.find(other).stream())
                .reduce(one, (known, other) -> known.completedBy(other, told)));
    }

    /** How many structures an export holds now, noted in the trail before the first of them is shown. */
    @Transactional
    public long exported(StructureSearch search, List<String> territories) {
        long rows = structures.count(search);
        trail.begins("structure", rows, territories, FieldClass.PROFESSIONAL);
        return rows;
    }

    /**
     * One row more than a page tells that another follows. A list by likeness has one page, and its total is what it shows.
     *
     * @param limit rows of a page
     */
    @Transactional
    public Found search(
            StructureSearch search,
            NameMatch match,
            StructureSearch.@Nullable After after,
            int limit,
            boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        List<Structure> rows = match == NameMatch.FUZZY ? List.of() : structures.search(search, after, limit + 1);
        if (rows.isEmpty()
                && after == null
                && match != NameMatch.PREFIX
                && !search.words().isEmpty()) {
            List<Structure> alike = structures.alike(search, limit);
            if (!alike.isEmpty() || match == NameMatch.FUZZY) {
                return new Found(alike, counted ? (long) alike.size() : null, null);
            }
        }
        Long missed = after == null || counted ? unlocated(search) : null;
        return new Found(rows, counted ? structures.count(search) : null, missed);
    }

    /** Rows of an export, which {@link #exported} has let begin; at most {@code limit}. */
    @Transactional
    public List<Structure> page(StructureSearch search, StructureSearch.@Nullable After after, int limit) {
        return structures.search(search, after, limit);
    }

    private @Nullable Long unlocated(StructureSearch search) {
        Near near = search.near();
        Circle circle = near == null ? null : new Circle(near.latitude(), near.longitude(), near.radiusMetres());
        MissedIn where = communes.missed(search.sought(), circle).orElse(null);
        if (where == null) {
            return null;
        }
        return where.nowhere() ? Long.valueOf(0) : structures.unlocated(search, where, BESIDE_A_PAGE);
    }
}
