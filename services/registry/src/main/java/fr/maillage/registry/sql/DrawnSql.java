package fr.maillage.registry.sql;

import fr.maillage.registry.geography.domain.DrawnArea;
import java.util.List;

/**
 * Whether a drawn outline holds a point, as SQL. The box, with its constants, is what an index of points serves; then one
 * look-up a point in area_tile_point_idx, for what the caller may see.
 */
public final class DrawnSql {

    private DrawnSql() {}

    /** A condition on two columns in degrees; its question marks stand for {@link #values}. */
    public static String holds(String latitude, String longitude) {
        return """
                (%1$s between ? and ? and %2$s between ? and ?
                 and exists (select from area_tile d
                              where d.area_id = ? and d.tile_x = (round(%2$s * 1000000)::integer - ?) / ?
                                and d.tile_y = (round(%1$s * 1000000)::integer - ?) / ?
                                and d.shape @> point(round(%2$s * 1000000), round(%1$s * 1000000))))""".formatted(latitude, longitude);
    }

    public static List<Object> values(DrawnArea drawn) {
        return List.of(
                DrawnArea.degrees(drawn.south()),
                DrawnArea.degrees(drawn.north()),
                DrawnArea.degrees(drawn.west()),
                DrawnArea.degrees(drawn.east()),
                drawn.id(),
                drawn.west(),
                drawn.step(),
                drawn.south(),
                drawn.step());
    }
}
