package fr.maillage.registry.territory.store;

import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.sql.DrawnSql;
import fr.maillage.registry.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The communes of other places; each look-up is one range of an index. A commune comes with the one it is a part of. */
@ApplicationScoped
public class CommuneLookup {

    /** About 28 km: no centre of a commune is farther from any of its points. */
    private static final double NEAREST_WITHIN = 0.25;

    private static final String AROUND = """
            with near as (
                select t.code, t.parent_commune,
                       2 * 6371008.8 * asin(sqrt(least(1, power(sin(radians(t.latitude - ?) / 2), 2)
                         + cos(radians(?)) * cos(radians(t.latitude)) * power(sin(radians(t.longitude - ?) / 2), 2)))) as metres
                  from territory t
                 where t.level = 'commune' and t.active
                   and t.latitude between ? and ? and t.longitude between ? and ?),
            chosen as (
                select code, parent_commune from near where metres <= ?
                union (select code, parent_commune from near order by metres, code limit 1))
            select distinct c.code from chosen, unnest(array[code, parent_commune]) c(code) where c.code is not null""";

    private static final String OF_PLACES = """
            select distinct c.code
              from territory t, unnest(case when t.level = 'iris' then array[t.commune_code, t.parent_commune]
                                            else t.commune_codes::text[] end) c(code)
             where ((t.level = 'iris' and t.code = any (?)) or (t.level = 'qpv' and t.code = any (?)))
               and c.code is not null""";

    private static final String INSIDE = """
            select distinct c.code from territory t, unnest(array[t.code, t.parent_commune]) c(code)
             where t.level = 'commune' and t.active and c.code is not null and %s""".formatted(DrawnSql.holds("t.latitude", "t.longitude"));

    private final Statements sql;

    CommuneLookup(Statements sql) {
        this.sql = sql;
    }

    /** Those whose centre is in a circle, and the one whose centre is the nearest; along territory_centre_idx. */
    public List<String> around(double latitude, double longitude, double metres, double high, double wide) {
        double tall = Math.max(high, NEAREST_WITHIN);
        double broad = Math.max(wide, NEAREST_WITHIN);
        return sql.list(
                AROUND,
                List.of(
                        latitude,
                        latitude,
                        longitude,
                        latitude - tall,
                        latitude + tall,
                        longitude - broad,
                        longitude + broad,
                        metres),
                row -> row.getString(1));
    }

    /** Those whose centre is in a drawn outline, and the one whose centre is the nearest to its middle. */
    public List<String> inside(DrawnArea drawn) {
        double latitude = (DrawnArea.degrees(drawn.south()) + DrawnArea.degrees(drawn.north())) / 2;
        double longitude = (DrawnArea.degrees(drawn.west()) + DrawnArea.degrees(drawn.east())) / 2;
        return Stream.concat(
                        sql.list(INSIDE, DrawnSql.values(drawn), row -> row.getString(1)).stream(),
                        around(latitude, longitude, 0, 0, 0).stream())
                .distinct()
                .toList();
    }

    /** Those of IRIS and priority neighbourhoods, by their keys. */
    public List<String> of(List<String> iris, List<String> neighbourhoods) {
        return sql.list(OF_PLACES, List.of(iris, neighbourhoods), row -> row.getString(1));
    }
}
