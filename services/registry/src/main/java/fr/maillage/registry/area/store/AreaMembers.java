package fr.maillage.registry.area.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.area.domain.AreaSheet.Member;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What areas are made of. Members are found by area_member_area_idx and named by the primary key of territory; the communes
 * they cover by territory_pkey, _epci_, _department_, _region_ and _tvs_idx.
 */
@ApplicationScoped
public class AreaMembers {

    private static final String NAMED = """
            select m.area_id, m.level, m.code, t.name, coalesce(t.active, false) as active
              from area_member m left join territory t on t.level = m.level and t.code = m.code
             where m.area_id = any (?) order by m.area_id, m.level, m.code""";

    /**
     * Each commune of an area once, whoever names it. A municipal arrondissement, or an IRIS, counts only where its commune is
     * not there as well; a QPV never, for it straddles both.
     */
    private static final String POPULATIONS = """
            with covered as (
                select m.area_id, t.code, t.parent_commune, null::text as whole, t.population
                  from area_member m join territory t on t.level = 'commune' and t.code = m.code and t.active
                 where m.area_id = any (?) and m.level = 'commune'
                union
                select m.area_id, t.code, t.parent_commune, null, t.population
                  from area_member m join territory t on t.level = 'commune' and t.epci_code = m.code and t.active
                 where m.area_id = any (?) and m.level = 'epci' and t.parent_commune is null
                union
                select m.area_id, t.code, t.parent_commune, null, t.population
                  from area_member m join territory t on t.level = 'commune' and t.department_code = m.code and t.active
                 where m.area_id = any (?) and m.level = 'department' and t.parent_commune is null
                union
                select m.area_id, t.code, t.parent_commune, null, t.population
                  from area_member m join territory t on t.level = 'commune' and t.region_code = m.code and t.active
                 where m.area_id = any (?) and m.level = 'region' and t.parent_commune is null
                union
                select m.area_id, t.code, t.parent_commune, null, t.population
                  from area_member m join territory t on t.level = 'commune' and t.tvs_code = m.code and t.active
                 where m.area_id = any (?) and m.level = 'tvs' and t.parent_commune is null
                union
                select m.area_id, t.code, t.commune_code, c.parent_commune, t.population
                  from area_member m join territory t on t.level = 'iris' and t.code = m.code and t.active
                  left join territory c on c.level = 'commune' and c.code = t.commune_code
                 where m.area_id = any (?) and m.level = 'iris')
            select c.area_id, sum(c.population) as population
              from covered c
             where not exists (select from covered p
                                where p.area_id = c.area_id and p.code in (c.parent_commune, c.whole))
             group by c.area_id having sum(c.population) is not null""";

    private final Statements sql;

    AreaMembers(Statements sql) {
        this.sql = sql;
    }

    /** The members of these areas with their names, by level and code; one query for all of them. */
    public Map<UUID, List<Member>> named(Collection<UUID> areas) {
        record Row(UUID area, Member member) {}
        Map<UUID, List<Member>> found = new HashMap<>();
        sql.list(
                        NAMED,
                        List.of(areas),
                        row -> new Row(
                                row.getObject("area_id", UUID.class),
                                new Member(
                                        AreaRepository.level(row.getString("level")),
                                        row.getString("code"),
                                        row.getString("name"),
                                        row.getBoolean("active"))))
                .forEach(row -> found.computeIfAbsent(row.area(), any -> new ArrayList<>())
                        .add(row.member()));
        return found;
    }

    /** The inhabitants of these areas, for those that have a figure; one query for all of them. */
    public Map<UUID, Long> populations(Collection<UUID> areas) {
        record Row(UUID area, long population) {}
        Map<UUID, Long> found = new HashMap<>();
        sql.list(
                        POPULATIONS,
                        Collections.nCopies(6, areas),
                        row -> new Row(row.getObject("area_id", UUID.class), row.getLong("population")))
                .forEach(row -> found.put(row.area(), row.population()));
        return found;
    }

    /** The members of one area that may be seen, by level and code. */
    public List<TerritoryRef> refs(UUID area) {
        return sql.list(
                "select level, code from area_member where area_id = ? order by level, code",
                List.of(area),
                row -> new TerritoryRef(AreaRepository.level(row.getString("level")), row.getString("code")));
    }

    void add(String tenant, UUID area, Collection<TerritoryRef> refs) {
        if (!refs.isEmpty()) {
            sql.change(
                    "insert into area_member (tenant_id, area_id, level, code) select ?, ?, * from unnest(?, ?)",
                    List.of(tenant, area, levels(refs), codes(refs)));
        }
    }

    void change(Area before, Area after) {
        Set<TerritoryRef> removed = new HashSet<>(before.content().members());
        after.content().members().forEach(removed::remove);
        if (!removed.isEmpty()) {
            sql.change("""
                    delete from area_member m using unnest(?, ?) r (level, code)
                     where m.tenant_id = ? and m.area_id = ? and m.level = r.level and m.code = r.code""", List.of(levels(removed), codes(removed), before.tenant(), before.id()));
        }
        Set<TerritoryRef> added = new HashSet<>(after.content().members());
        before.content().members().forEach(added::remove);
        add(after.tenant(), after.id(), added);
    }

    private static List<String> levels(Collection<TerritoryRef> refs) {
        return refs.stream().map(ref -> ref.level().word()).toList();
    }

    private static List<String> codes(Collection<TerritoryRef> refs) {
        return refs.stream().map(TerritoryRef::code).toList();
    }
}
