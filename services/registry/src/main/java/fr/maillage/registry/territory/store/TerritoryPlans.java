package fr.maillage.registry.territory.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import fr.maillage.registry.territory.domain.TerritoryFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The import kinds of territories. */
@ApplicationScoped
class TerritoryPlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        return Arrays.stream(TerritoryFile.values())
                .<ImportPlan>map(TerritoryPlan::new)
                .toList();
    }
}
