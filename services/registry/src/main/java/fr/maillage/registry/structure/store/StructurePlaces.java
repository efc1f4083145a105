package fr.maillage.registry.structure.store;

import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where structures are looked for, as HQL; every value becomes a parameter of the search at hand. */
final class StructurePlaces {

    private final Map<String, Object> parameters;

    StructurePlaces(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** In one of these territories or outlines; none for anywhere. */
    Optional<String> inAny(Sought sought) {
        List<String> any = new ArrayList<>();
        for (int i = 0; i < sought.drawn().size(); i++) {
            any.add(inside(sought.drawn().get(i), i));
        }
        for (Level level : Level.values()) {
            List<String> codes = sought.refs().stream()
                    .filter(ref -> ref.level() == level)
                    .map(TerritoryRef::code)
                    .toList();
            if (!codes.isEmpty()) {
                String name = "in" + level.word();
                parameters.put(name, codes);
                any.add(
                        switch (level) {
                            case COMMUNE -> "(s.communeCode in :%1$s or s.parentCommune in :%1$s)".formatted(name);
                            case EPCI -> "s.epciCode in :" + name;
                            case DEPARTMENT -> "s.departmentCode in :" + name;
                            case REGION -> "s.regionCode in :" + name;
                            case TVS -> tvs(name);
                            case IRIS -> "s.irisCode in :" + name;
                            case QPV -> "s.qpvCode in :" + name;
                        });
            }
        }
        return any.isEmpty() ? Optional.empty() : Optional.of("(" + String.join(" or ", any) + ")");
    }

    /** In one of many communes: one parameter, for a statement has room for 65 535. */
    String inCommunes(String name, List<String> codes) {
        parameters.put(name, String.join(",", codes));
        parameters.put("comma", ",");
        return "cast(sql('(? = any (string_to_array(?, ?)))', s.communeCode, :%s, :comma) as Boolean) = true"
                .formatted(name);
    }

    /** The box serves the index, the square of the point the test; the centre of a commune is inside of nothing. */
    private String inside(DrawnArea drawn, int number) {
        parameters.put("coarse", Location.COARSE);
        parameters.put("drawn" + number, drawn.id());
        parameters.put("step" + number, drawn.step());
        parameters.put("minX" + number, drawn.west());
        parameters.put("minY" + number, drawn.south());
        parameters.put("south" + number, DrawnArea.degrees(drawn.south()));
        parameters.put("north" + number, DrawnArea.degrees(drawn.north()));
        parameters.put("west" + number, DrawnArea.degrees(drawn.west()));
        parameters.put("east" + number, DrawnArea.degrees(drawn.east()));
        return """
                (s.locationPrecision not in :coarse and s.latitude between :south%1$d and :north%1$d
                 and s.longitude between :west%1$d and :east%1$d
                 and exists (select 1 from AreaTile d where d.areaId = :drawn%1$d
                   and d.tileX = cast(sql('(cast(round(? * 1000000) as integer) - ?) / ?', s.longitude, :minX%1$d,
                         :step%1$d) as Integer)
                   and d.tileY = cast(sql('(cast(round(? * 1000000) as integer) - ?) / ?', s.latitude, :minY%1$d,
                         :step%1$d) as Integer)
                   and cast(sql('(? @> point(round(? * 1000000), round(? * 1000000)))', d.shape, s.longitude,
                         s.latitude) as Boolean) = true))""".formatted(number);
    }

    /** By the communes that make it up: territory_tvs_idx, then the indexes of communes. */
    private static String tvs(String name) {
        String communes =
                "(select v.id.code from Territory v where v.id.level = 'commune' and v.tvsCode in :%s)".formatted(name);
        return "(s.communeCode in %1$s or s.parentCommune in %1$s)".formatted(communes);
    }
}
