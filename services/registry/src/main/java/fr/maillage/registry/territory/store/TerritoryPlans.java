package fr.maillage.registry.territory.store;

import fr.maillage.registry.geography.GeoJson;
import fr.maillage.registry.geography.JtsOutlines;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportPlans;
import fr.maillage.registry.territory.domain.PlaceFile;
import fr.maillage.registry.territory.domain.TerritoryFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The import kinds of territories. */
@ApplicationScoped
class TerritoryPlans implements ImportPlans {

    @Override
    public List<ImportPlan> plans() {
        Stream<ImportPlan> tables = Arrays.stream(TerritoryFile.values()).map(TerritoryPlan::new);
        Stream<ImportPlan> outlines =
                Arrays.stream(PlaceFile.values()).map(file -> new PlacePlan(file, new GeoJson(), new JtsOutlines()));
        Stream<ImportPlan> others = Stream.of(new TvsPlan(), new HistoryPlan(new GeoJson()), new IrisPopulationPlan());
        return Stream.of(tables, outlines, others).flatMap(plans -> plans).toList();
    }
}
