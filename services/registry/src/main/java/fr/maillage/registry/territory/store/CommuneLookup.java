package fr.maillage.registry.territory.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.sql.DrawnSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The communes of other places; each look-up is one range of an index. A commune comes with the one it is a part of. */
@ApplicationScoped
public class CommuneLookup {

    /**
     * About 28 km: where outlines are missing, a centre farther away says nothing. In metropolitan France no commune is
     * larger; those of Guyane are, and are known by their outlines.
     */
    private static final double NEAREST_WITHIN = 0.25;

    private static final String WITHIN = """
            with near as (
                select t.code, t.parent_commune,
                       2 * 6371008.8 * asin(sqrt(least(1, power(sin(radians(t.latitude - ?) / 2), 2)
                         + cos(radians(?)) * cos(radians(t.latitude)) * power(sin(radians(t.longitude - ?) / 2), 2)))) as metres
                  from territory t
                 where t.level = 'commune' and t.active
                   and t.latitude between ? and ? and t.longitude between ? and ?),
            chosen as (select code, parent_commune from near %s)
            select distinct c.code from chosen, unnest(array[code, parent_commune]) c(code) where c.code is not null""";

    private static final String AROUND = WITHIN.formatted("where metres <= ?");

    private static final String NEAREST = WITHIN.formatted("order by metres, code limit 1");

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

    /** Those whose centre is in a circle; along territory_centre_idx. */
    public List<String> centredIn(Circle circle) {
        List<Double> values = new ArrayList<>(
                box(circle.latitude(), circle.longitude(), circle.latitudeMargin(), circle.longitudeMargin()));
        values.add(circle.radiusMetres());
        return sql.list(AROUND, values, row -> row.getString(1));
    }

    /** The one whose centre is the nearest; along territory_centre_idx. */
    public List<String> nearest(double latitude, double longitude) {
        return sql.list(NEAREST, box(latitude, longitude, NEAREST_WITHIN, NEAREST_WITHIN), row -> row.getString(1));
    }

    private static List<Double> box(double latitude, double longitude, double tall, double broad) {
        return List.of(
                latitude, latitude, longitude, latitude - tall, latitude + tall, longitude - broad, longitude + broad);
    }

    /** Those whose centre is in a drawn outline. */
    public List<String> centredIn(DrawnArea drawn) {
        return sql.list(INSIDE, DrawnSql.values(drawn), row -> row.getString(1));
    }

    /** Those of IRIS and priority neighbourhoods, by their keys. */
    public List<String> of(List<String> iris, List<String> neighbourhoods) {
        return sql.list(OF_PLACES, List.of(iris, neighbourhoods), row -> row.getString(1));
    }
}
