package fr.maillage.registry.code.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The import kind of nomenclatures. */
@ApplicationScoped
class CodePlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        return List.of(new CodesPlan());
    }
}
