package fr.maillage.registry.territory.store;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.territory.domain.TerritoryFile;
import fr.maillage.registry.territory.domain.TerritoryFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a territory file meets the territory table. */
final class TerritoryPlan implements ImportPlan {

    private static final String KEEP_POINT = """
            update stage_territory s
               set latitude = t.latitude, longitude = t.longitude,
                   location_precision = t.location_precision, location_source = t.location_source
              from territory t
             where t.level = s.level and t.code = s.code and s.latitude is null and t.latitude is not null""";

    /** An arrondissement belongs where its commune belongs. */
    private static final String PARENT_EPCI = """
            update stage_territory s set epci_code = coalesce(p.epci_code, t.epci_code)
              from (select s2.code,
                           (select max(p2.epci_code) from stage_territory p2
                             where p2.code = s2.parent_commune) as epci_code
                      from stage_territory s2 where s2.parent_commune is not null) p
              left join territory t on t.level = 'commune' and t.code = p.code
             where s.code = p.code and s.epci_code is null""";

    /** Structures carry the territories of their commune; when those change, so do they. */
    static final String RESTAMP_STRUCTURES = """
            update structure s
               set parent_commune = t.parent_commune, epci_code = t.epci_code,
                   department_code = t.department_code, region_code = t.region_code,
                   version = s.version + 1, changed_at = now()
              from territory t
             where t.level = 'commune' and t.code = s.commune_code
               and (s.parent_commune, s.epci_code, s.department_code, s.region_code)
                   is distinct from (t.parent_commune, t.epci_code, t.department_code, t.region_code)""";

    private final TerritoryFile file;
    private final TerritoryFormat format;

    TerritoryPlan(TerritoryFile file) {
        this.file = file;
        this.format = new TerritoryFormat(file);
    }

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return shipped ? "reference" : "official";
    }

    @Override
    public List<StageTable> stages() {
        return List.of(TerritoryFormat.TERRITORIES);
    }

    @Override
    public Set<String> scopeLevels() {
        return switch (file) {
            case REGIONS -> Set.of("region");
            case DEPARTMENTS -> Set.of("department", "region");
            case EPCI -> Set.of("epci");
            case COMMUNES -> Set.of("commune", "epci", "department", "region");
        };
    }

    @Override
    public List<String> completions(Set<String> facts) {
        List<String> completions = new ArrayList<>();
        keepUnlessIn(facts, "population", "population", completions);
        switch (file) {
            case COMMUNES -> {
                keepUnlessIn(facts, "epci_siren", "epci_code", completions);
                keepUnlessIn(facts, "codes_postaux", "postcodes", completions);
                completions.add(KEEP_POINT);
                completions.add(PARENT_EPCI);
            }
            case REGIONS, DEPARTMENTS -> keepUnlessIn(facts, "chef_lieu", "seat_code", completions);
            case EPCI -> {}
        }
        return completions;
    }

    /** What a file without a column says nothing about: the known value stays. */
    private static void keepUnlessIn(Set<String> facts, String fileColumn, String column, List<String> completions) {
        if (!facts.contains(TerritoryFormat.hasColumn(fileColumn))) {
            completions.add("""
                    update stage_territory s set %1$s = t.%1$s from territory t
                     where t.level = s.level and t.code = s.code and not s.rejected""".formatted(column));
        }
    }

    @Override
    public List<StageCheck> checks() {
        return switch (file) {
            case REGIONS, EPCI -> List.of();
            case DEPARTMENTS ->
                List.of(unknown("region_code", "region", "region", "Région inconnue", "Unknown region"));
            case COMMUNES ->
                List.of(
                        unknown(
                                "department_code",
                                "department",
                                "departement",
                                "Département inconnu",
                                "Unknown department"),
                        unknown("region_code", "region", "region", "Région inconnue", "Unknown region"),
                        unknown("epci_code", "epci", "epci_siren", "EPCI inconnu", "Unknown EPCI"));
        };
    }

    private static StageCheck unknown(String column, String level, String fileColumn, String fr, String en) {
        return new StageCheck(
                """
                        select s.line, s.%1$s from stage_territory s
                         where not s.rejected and s.%1$s is not null
                           and not exists (select 1 from territory t where t.level = '%2$s' and t.code = s.%1$s)
                         order by s.line""".formatted(column, level),
                fileColumn,
                "unknown-" + level,
                fr + " du registre ; code gardé.",
                en + " in the registry; code kept.",
                null);
    }

    @Override
    public Merge merge() {
        List<String> columns = TerritoryFormat.TERRITORIES
                .columns()
                .subList(
                        TerritoryFormat.TERRITORIES.keyLength(),
                        TerritoryFormat.TERRITORIES.columns().size());
        return new Merge(
                "territory",
                TerritoryFormat.TERRITORIES,
                columns,
                List.of("reference", "official"),
                "t.level = '" + file.level() + "'");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return switch (file) {
            case COMMUNES ->
                List.of(
                        GeographySql.FOLLOW_SUCCESSORS,
                        RESTAMP_STRUCTURES,
                        GeographySql.loaded("commune"),
                        GeographySql.RESTAMP);
            case REGIONS, DEPARTMENTS, EPCI -> List.of();
        };
    }
}
