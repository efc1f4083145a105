package fr.maillage.registry.geography;

import fr.maillage.registry.geography.domain.DrawnArea;
import fr.maillage.registry.geography.domain.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts a drawn outline into the squares of its grid, for a point to be tested by a look-up. Cut by columns, then by rows, so
 * that each piece is cut out of little; about 50 ms for the longest outline that is taken.
 */
public final class DrawnTiles {

    /** Without rounding: a cut edge stays where the outline has it. */
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private DrawnTiles() {}

    /** A piece of a square, without holes, its corners x, y, x, y… in millionths of a degree. */
    public record Tile(int x, int y, List<double[]> corners) {

        public Tile {
            corners = List.copyOf(corners);
        }

        /** As PostgreSQL reads a polygon. */
        public String text() {
            return corners.stream()
                    .map(corner -> "(" + corner[0] + "," + corner[1] + ")")
                    .collect(Collectors.joining(",", "(", ")"));
        }
    }

    public static List<Tile> of(Outline outline, DrawnArea grid) {
        Geometry whole = JtsOutlines.geometry(outline, FACTORY);
        List<Tile> tiles = new ArrayList<>();
        int step = grid.step();
        for (int x = 0; x < grid.columns(); x++) {
            int west = grid.west() + x * step;
            Geometry column = cut(whole, new Envelope(west, west + step, grid.south(), grid.north()));
            for (int y = 0; y < grid.rows() && !column.isEmpty(); y++) {
                int south = grid.south() + y * step;
                add(cut(column, new Envelope(west, west + step, south, south + step)), x, y, tiles);
            }
        }
        return tiles;
    }

    private static void add(Geometry square, int x, int y, List<Tile> tiles) {
        for (int i = 0; i < square.getNumGeometries(); i++) {
            if (!(square.getGeometryN(i) instanceof Polygon piece) || piece.getArea() == 0) {
                continue;
            }
            if (piece.getNumInteriorRing() == 0) {
                tiles.add(new Tile(x, y, corners(piece)));
            } else {
                Envelope all = piece.getEnvelopeInternal();
                double through =
                        piece.getInteriorRingN(0).getEnvelopeInternal().centre().getX();
                add(cut(piece, new Envelope(all.getMinX(), through, all.getMinY(), all.getMaxY())), x, y, tiles);
                add(cut(piece, new Envelope(through, all.getMaxX(), all.getMinY(), all.getMaxY())), x, y, tiles);
            }
        }
    }

    private static Geometry cut(Geometry geometry, Envelope square) {
        return OverlayNGRobust.overlay(geometry, FACTORY.toGeometry(square), OverlayNG.INTERSECTION);
    }

    private static List<double[]> corners(Polygon piece) {
        Coordinate[] points = piece.getExteriorRing().getCoordinates();
        List<double[]> corners = new ArrayList<>(points.length - 1);
        for (int i = 0; i < points.length - 1; i++) {
            corners.add(new double[] {points[i].x, points[i].y});
        }
        return corners;
    }
}
