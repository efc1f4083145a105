package fr.maillage.registry.professional;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalId;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.store.ProfessionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, to be read. */
@ApplicationScoped
public class ProfessionalService {

    private final ProfessionalRepository professionals;
    private final Snapshot snapshot;

    ProfessionalService(ProfessionalRepository professionals, Snapshot snapshot) {
        this.professionals = professionals;
        this.snapshot = snapshot;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state of the registry. */
    public record Found(List<Professional> rows, @Nullable Long total) {}

    /** Somebody who left the directory stays readable. */
    @Transactional
    public Professional get(String id) {
        snapshot.begin();
        return ProfessionalId.parse(id)
                .flatMap(known -> professionals.find(known.value()))
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.PROFESSIONAL_NOT_FOUND,
                        "Aucun professionnel %s.".formatted(id),
                        "No professional %s.".formatted(id)));
    }

    /** A page is made of several statements: all of one state, or a switch between them would tear people apart. */
    @Transactional
    public Found search(
            ProfessionalSearch search, ProfessionalSearch.@Nullable After after, int limit, boolean counted) {
        snapshot.begin();
        return new Found(professionals.search(search, after, limit), counted ? professionals.count(search) : null);
    }
}
