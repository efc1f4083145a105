package fr.maillage.registry.geocode.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The import kind of the address base. */
@ApplicationScoped
class GeocodePlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        return List.of(new BanPlan());
    }
}
