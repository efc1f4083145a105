package fr.maillage.registry.professional;

import fr.maillage.registry.professional.domain.CareTier;
import fr.maillage.registry.professional.domain.CareTiers;
import fr.maillage.registry.professional.domain.Wanted;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The list of Rennes for everybody, where no feature keeps lists of organizations. */
@ApplicationScoped
@DefaultBean
class RennesTiers implements CareTiers {

    @Override
    public List<Wanted> wanted(CareTier tier, String organization) {
        return tier.ofRennes();
    }
}
