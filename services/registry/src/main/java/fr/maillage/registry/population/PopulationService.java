package fr.maillage.registry.population;

import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.population.domain.Population;
import fr.maillage.registry.population.store.PopulationRepository;
import fr.maillage.registry.territory.domain.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** People by age. */
@ApplicationScoped
@Transactional
public class PopulationService {

    /** A priority neighbourhood is not made of IRIS, and the census tells nothing smaller. */
    private static final Set<Level> COUNTED = EnumSet.complementOf(EnumSet.of(Level.QPV));

    private final AreaTerritories territories;
    private final PopulationRepository people;

    PopulationService(AreaTerritories territories, PopulationRepository people) {
        this.territories = territories;
        this.people = people;
    }

    /** Of some territories together, nobody twice; a territory that cannot be counted is refused. */
    public Population of(List<String> named) {
        return people.of(territories.named("territory", named, COUNTED));
    }
}
