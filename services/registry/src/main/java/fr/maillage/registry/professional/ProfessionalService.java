package fr.maillage.registry.professional;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.professional.domain.CareTier;
import fr.maillage.registry.professional.domain.CareTiers;
import fr.maillage.registry.professional.domain.NameMatch;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalId;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.professional.store.ProfessionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, to be read. */
@ApplicationScoped
public class ProfessionalService {

    private final ProfessionalRepository professionals;
    private final CareTiers tiers;
    private final Snapshot snapshot;

    ProfessionalService(ProfessionalRepository professionals, CareTiers tiers, Snapshot snapshot) {
        this.professionals = professionals;
        this.tiers = tiers;
        this.snapshot = snapshot;
    }

    /**
     * Rows of a list, one more than asked for if there is a next page, and, when it was asked for, the size of the whole
     * list, both of one state of the registry.
     */
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

    /**
     * A page is made of several statements: all of one state, or a switch between them would tear people apart. A list by
     * likeness has one page, and its total is what it shows.
     */
    @Transactional
    public Found search(
            ProfessionalSearch search,
            NameMatch match,
            ProfessionalSearch.@Nullable After after,
            int limit,
            boolean counted) {
        snapshot.begin();
        List<Professional> rows = match == NameMatch.FUZZY ? List.of() : professionals.search(search, after, limit + 1);
        if (rows.isEmpty()
                && after == null
                && match != NameMatch.PREFIX
                && !search.name().isEmpty()) {
            List<Professional> alike = professionals.alike(search, limit);
            return new Found(alike, counted ? (long) alike.size() : null);
        }
        return new Found(rows, counted ? professionals.count(search) : null);
    }

    /** Who belongs to any of these care tiers, by the list of an organization; empty for the usual list. */
    @Transactional
    public List<Wanted> ofTiers(List<CareTier> wanted, String organization) {
        return wanted.stream()
                .flatMap(tier -> tiers.wanted(tier, organization).stream())
                .distinct()
                .toList();
    }
}
