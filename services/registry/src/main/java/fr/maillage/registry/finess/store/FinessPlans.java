package fr.maillage.registry.finess.store;

import fr.maillage.registry.finess.domain.FinessStockFormat;
import fr.maillage.registry.geography.Projections;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The import kinds of FINESS. */
@ApplicationScoped
class FinessPlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        return List.of(
                new FinessPlan(new FinessStockFormat(new Projections()), List.of()),
                new FinessPlan(new FinessPlusFormat(), FinessPlan.NOT_IN_PLUS));
    }
}
