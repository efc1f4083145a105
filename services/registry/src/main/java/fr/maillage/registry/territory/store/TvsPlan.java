package fr.maillage.registry.territory.store;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.territory.domain.TvsFormat;
import java.util.List;
import java.util.Set;

/** How the list of health-life territories meets the territories: a row each, and the mark of it on its communes. */
final class TvsPlan implements ImportPlan {

    private static final List<String> COLUMNS = List.of(
            "name",
            "search_name",
            "kind",
            "commune_codes",
            "population",
            "epci_code",
            "department_code",
            "region_code");

    private static final StageTable TERRITORIES = new StageTable(
            "staged_tvs",
            2,
            List.of(
                    "level",
                    "code",
                    "name",
                    "search_name",
                    "kind",
                    "commune_codes",
                    "population",
                    "epci_code",
                    "department_code",
                    "region_code"));

    /**
     * A commune belongs to one territory: what the file says of itself goes before what it says of a part of it. A
     * demonstration marks no commune that an official file marked.
     */
    private static final String MARK = """
            update territory t set tvs_code = m.tvs_code
              from (select distinct on (code) x.code, x.tvs_code
                      from (select s.commune_code as code, s.tvs_code, 0 as rank, s.line from stage_tvs s
                             where not s.rejected
                            union all
                            select o.parent_commune, s.tvs_code, 1, s.line from stage_tvs s
                              join territory o on o.level = 'commune' and o.code = s.commune_code
                                              and not o.active and o.parent_commune is not null
                             where not s.rejected) x
                     order by code, rank, line) m
             where t.level = 'commune' and t.code = m.code and t.tvs_code is distinct from m.tvs_code
               and (:source <> 'demo' or t.tvs_code is null
                    or exists (select from territory v
                                where v.level = 'tvs' and v.code = t.tvs_code and v.source = 'demo'))""";

    private static final String UNMARK = """
            update territory t set tvs_code = null
             where t.level = 'commune' and t.tvs_code is not null
               and not exists (select 1 from territory v
                                where v.level = 'tvs' and v.code = t.tvs_code and v.active
                                  and (t.code = any (v.commune_codes) or t.parent_commune = any (v.commune_codes)))""";

    private static final String DATE = """
            update territory t set vintage = d.vintage
              from dataset d
             where d.kind = 'tvs' and t.level = 'tvs' and t.source = :source and t.vintage is distinct from d.vintage
               and exists (select 1 from stage_tvs s where s.tvs_code = t.code)""";

    private final TvsFormat format = new TvsFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "official";
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    @Override
    public List<StageTable> stages() {
        return List.of(TvsFormat.COMMUNES);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("department", "region");
    }

    @Override
    public List<String> completions(Set<String> facts) {
        return List.of();
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(new StageCheck(
                """
                select s.line, s.commune_code from stage_tvs s
                 where not s.rejected
                   and not exists (select 1 from territory t where t.level = 'commune' and t.code = s.commune_code)
                 order by s.line""",
                "code_insee",
                "unknown-commune",
                "Commune inconnue du registre ; nommée par le TVS, sans autre effet.",
                "Commune unknown in the registry; named by the TVS, to no other effect.",
                "REG-15"));
    }

    @Override
    public Merge merge() {
        return new Merge("territory", TERRITORIES, COLUMNS, List.of("official"), "t.level = 'tvs'");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return List.of(MARK, UNMARK, DATE);
    }
}
