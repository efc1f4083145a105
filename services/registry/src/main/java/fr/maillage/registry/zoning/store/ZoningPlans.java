package fr.maillage.registry.zoning.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The import kind of zoning. */
@ApplicationScoped
class ZoningPlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        return List.of(new ZoningPlan());
    }
}
