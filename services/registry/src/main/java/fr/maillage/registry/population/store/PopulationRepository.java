package fr.maillage.registry.population.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.population.domain.Population;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the IRIS of territories, each once: ranges of territory_population_commune_idx, _epci_, _department_ and
 * _region_idx, and one unpacking of the groups of ages of each row.
 */
@ApplicationScoped
public class PopulationRepository {

    private static final String OF_TVS =
            "array(select v.code from territory v where v.level = 'commune' and v.tvs_code = any (?))";

    /** The newest census that tells of any of them, a demonstration's only where there is no other. */
    private static final String SUMS = """
            with wanted as (
                select p.code, p.year, p.source, p.total, p.bands, p.people
                  from territory_population p
                 where p.active and p.level = 'iris'
                   and (p.commune_code = any (?) or p.parent_commune = any (?) or p.epci_code = any (?)
                        or p.department_code = any (?) or p.region_code = any (?) or p.code = any (?)
                        or p.commune_code = any (%1$s) or p.parent_commune = any (%1$s))),
            chosen as (select year, source from wanted order by source = 'demo', year desc limit 1)
            select c.year, c.source, b.ages, sum(b.people) as people
              from chosen c
              join wanted w on w.year = c.year and w.source = c.source
              cross join lateral (select 'total' as ages, w.total as people
                                   union all select * from unnest(w.bands, w.people)) b
             group by c.year, c.source, b.ages""".formatted(OF_TVS);

    private static final String COVERED = """
            with told as (
                select p.code, p.commune_code, p.parent_commune from territory_population p
                 where p.active and p.level = 'iris' and p.year = ? and p.source = ?)
            select t.level, count(*) as expected,
                   count(*) filter (where t.code in (select code from told union all select commune_code from told
                                                      union all select parent_commune from told)) as covered
              from territory t
             where (t.level = 'commune' and t.active
                    and (t.code = any (?) or t.parent_commune is null
                         and (t.epci_code = any (?) or t.department_code = any (?) or t.region_code = any (?)
                              or t.tvs_code = any (?))))
                or (t.level = 'iris' and t.code = any (?))
             group by t.level""";

    private final Statements sql;

    PopulationRepository(Statements sql) {
        this.sql = sql;
    }

    private record Sum(int year, String source, String ages, double people) {}

    private record Cover(long expected, long covered) {}

    public Population of(List<TerritoryRef> refs) {
        List<Object> values = new ArrayList<>();
        for (Level level : List.of(
                Level.COMMUNE,
                Level.COMMUNE,
                Level.EPCI,
                Level.DEPARTMENT,
                Level.REGION,
                Level.IRIS,
                Level.TVS,
                Level.TVS)) {
            values.add(codes(refs, level));
        }
        List<Sum> sums = sql.list(
                SUMS,
                values,
                row -> new Sum(
                        row.getInt("year"), row.getString("source"), row.getString("ages"), row.getDouble("people")));
        Map<String, Double> people = new HashMap<>();
        sums.forEach(sum -> people.put(sum.ages(), sum.people()));
        @Nullable Double total = people.remove("total");
        Optional<Sum> first = sums.stream().findFirst();
        Cover cover = cover(
                refs, first.map(Sum::year).orElse(0), first.map(Sum::source).orElse(""));
        return new Population(
                first.map(Sum::year).orElse(null),
                first.map(Sum::source).orElse(null),
                total == null ? 0 : total,
                people,
                cover.expected(),
                cover.covered());
    }

    private Cover cover(List<TerritoryRef> refs, int year, String source) {
        List<Object> values = new ArrayList<>(List.of(year, source));
        for (Level level : List.of(Level.COMMUNE, Level.EPCI, Level.DEPARTMENT, Level.REGION, Level.TVS, Level.IRIS)) {
            values.add(codes(refs, level));
        }
        return sql.list(COVERED, values, row -> new Cover(row.getLong("expected"), row.getLong("covered"))).stream()
                .reduce(
                        new Cover(0, 0),
                        (one, other) -> new Cover(one.expected() + other.expected(), one.covered() + other.covered()));
    }

    private static List<String> codes(List<TerritoryRef> refs, Level level) {
        return refs.stream()
                .filter(ref -> ref.level() == level)
                .map(TerritoryRef::code)
                .toList();
    }
}
