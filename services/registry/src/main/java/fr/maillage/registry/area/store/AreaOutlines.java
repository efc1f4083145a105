package fr.maillage.registry.area.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.area.domain.Area;
import fr.maillage.registry.geography.DrawnTiles;
import fr.maillage.registry.geography.DrawnTiles.Tile;
import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.geography.domain.Outline;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drawn outlines and the squares they are cut into; both by area_outline_area_idx and the keys. */
@ApplicationScoped
public class AreaOutlines {

    private static final String COLUMNS = "area_id, outline, west, south, east, north, points";

    private final Statements sql;

    AreaOutlines(Statements sql) {
        this.sql = sql;
    }

    /** The outlines of these areas, for those that have one; one query for all of them. */
    public Map<UUID, Outline> outlines(Collection<UUID> areas) {
        Map<UUID, Outline> found = new HashMap<>();
        sql.list(
                "select " + COLUMNS + " from area_outline where area_id = any (?)",
                List.of(areas),
                row -> found.put(row.getObject("area_id", UUID.class), outline(row)));
        return found;
    }

    /** What a search needs of one. */
    public Optional<DrawnArea> grid(UUID area) {
        return sql.find(
                "select west, south, east, north from area_outline where area_id = ?",
                List.of(area),
                row -> new DrawnArea(area, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)));
    }

    private static Outline outline(ResultSet row) throws SQLException {
        return new Outline(
                row.getBytes("outline"),
                row.getInt("west"),
                row.getInt("south"),
                row.getInt("east"),
                row.getInt("north"),
                row.getInt("points"));
    }

    void add(Area area) {
        Outline outline = area.content().outline();
        if (outline == null) {
            return;
        }
        sql.change(
                "insert into area_outline (tenant_id, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                List.of(
                        area.tenant(),
                        area.id(),
                        outline.bytes(),
                        outline.west(),
                        outline.south(),
                        outline.east(),
                        outline.north(),
                        outline.points()));
        List<Tile> tiles = DrawnTiles.of(outline, DrawnArea.of(area.id(), outline));
        sql.change(
                """
                insert into area_tile (tenant_id, area_id, part, tile_x, tile_y, shape)
                select ?, ?, t.part, t.x::integer, t.y::integer, t.shape::polygon
                  from unnest(?, ?, ?) with ordinality t (x, y, shape, part)""",
                List.of(
                        area.tenant(),
                        area.id(),
                        tiles.stream().map(tile -> String.valueOf(tile.x())).toList(),
                        tiles.stream().map(tile -> String.valueOf(tile.y())).toList(),
                        tiles.stream().map(Tile::text).toList()));
    }

    void change(Area before, Area after) {
        @Nullable Outline old = before.content().outline();
        if (Objects.equals(old, after.content().outline())) {
            return;
        }
        if (old != null) {
            sql.change(
                    "delete from area_tile where tenant_id = ? and area_id = ?", List.of(before.tenant(), before.id()));
            sql.change(
                    "delete from area_outline where tenant_id = ? and area_id = ?",
                    List.of(before.tenant(), before.id()));
        }
        add(after);
    }
}
