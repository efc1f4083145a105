package fr.maillage.registry.structure;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.merge.MergeService;
import fr.maillage.registry.merge.domain.Merge;
import fr.maillage.registry.merge.domain.Signs;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.Structure.Merged;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.store.StructureRepository;
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

    private final StructureRepository structures;
    private final MergeService merges;
    private final Snapshot snapshot;

    StructureService(StructureRepository structures, MergeService merges, Snapshot snapshot) {
        this.structures = structures;
        this.merges = merges;
        this.snapshot = snapshot;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state of the registry. */
    public record Found(List<Structure> rows, @Nullable Long total) {}

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

    @Transactional
    public Found search(StructureSearch search, StructureSearch.@Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        return new Found(structures.search(search, after, limit), counted ? structures.count(search) : null);
    }
}
