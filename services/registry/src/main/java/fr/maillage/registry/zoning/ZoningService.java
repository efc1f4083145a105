package fr.maillage.registry.zoning;

import fr.maillage.registry.territory.TerritoryService;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.zoning.domain.Zoning;
import fr.maillage.registry.zoning.store.ZoningRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The zoning of a place: what an act says of it, else of its commune, else of its TVS. */
@ApplicationScoped
public class ZoningService {

    private final TerritoryService territories;
    private final ZoningRepository zonings;

    ZoningService(TerritoryService territories, ZoningRepository zonings) {
        this.territories = territories;
        this.zonings = zonings;
    }

    /**
     * What is in force on a day, one row a profession that some act speaks of. Of an EPCI, department or region, which lie
     * in several zones, nothing.
     */
    @Transactional
    public List<Zoning> inForce(String level, String code, LocalDate at) {
        Territory territory = territories.resolve(level, code).territory();
        List<String> levels = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        switch (territory.level()) {
            case QPV, TVS -> add(levels, codes, territory.level(), territory.code());
            case COMMUNE -> commune(levels, codes, territory);
            case IRIS -> {
                String commune = territory.communeCodes().stream().findFirst().orElse(null);
                if (commune != null) {
                    commune(levels, codes, territories.get(Level.COMMUNE.word(), commune));
                }
            }
            case REGION, DEPARTMENT, EPCI -> {}
        }
        return zonings.inForce(levels, codes, at);
    }

    private static void commune(List<String> levels, List<String> codes, Territory commune) {
        add(levels, codes, Level.COMMUNE, commune.code());
        Territory.Named parent = commune.parentCommune();
        add(levels, codes, Level.COMMUNE, parent == null ? null : parent.code());
        add(levels, codes, Level.TVS, commune.tvsCode());
    }

    private static void add(List<String> levels, List<String> codes, Level level, @Nullable String code) {
        if (code != null) {
            levels.add(level.word());
            codes.add(code);
        }
    }
}
