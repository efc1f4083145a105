package fr.maillage.registry.rpps.store;

import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The import kinds of the national directory. */
@ApplicationScoped
class RppsPlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        return List.of(new ActivitiesPlan(), new SkillsPlan(), new DiplomasPlan());
    }
}
