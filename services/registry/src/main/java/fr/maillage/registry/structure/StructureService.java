package fr.maillage.registry.structure;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.store.StructureRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Structures, to be read. */
@ApplicationScoped
public class StructureService {

    private final StructureRepository structures;

    StructureService(StructureRepository structures) {
        this.structures = structures;
    }

    /** A vanished structure stays readable. */
    @Transactional
    public Structure get(String id) {
        return structures
                .find(id)
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.STRUCTURE_NOT_FOUND,
                        "Aucune structure %s.".formatted(id),
                        "No structure %s.".formatted(id)));
    }

    @Transactional
    public List<Structure> search(StructureSearch search, StructureSearch.@Nullable After after, int limit) {
        return structures.search(search, after, limit);
    }

    @Transactional
    public long count(StructureSearch search) {
        return structures.count(search);
    }
}
