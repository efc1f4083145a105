package fr.maillage.demo.territory;

import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.ground.Cell;
import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.ground.Point;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A collection of outlines, one feature a line, in degrees with six decimals (ten centimetres). */
final class GeoJsonFile implements Closeable {
    private static final int DECIMALS = 6;

    private final TextFile file;
    private boolean any;

    GeoJsonFile(Path path, String name) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write("{\"type\":\"FeatureCollection\",\"name\":\"" + name + "\",\"features\":[");
    }

    /** @param properties names and values in turn */
    void feature(Plane plane, Cell cell, String... properties) {
        StringBuilder line = file.line();
        line.append(any ? "," : "").append("{\"type\":\"Feature\",\"properties\":{");
        any = true;
        for (int i = 0; i < properties.length; i += 2) {
            line.append(i == 0 ? "\"" : ",\"").append(properties[i]).append("\":\"");
            line.append(properties[i + 1].replace("\\", "\\\\").replace("\"", "\\\""));
            line.append('"');
        }
        line.append("},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[");
        for (Point corner : cell.corners()) {
            position(line, plane, corner);
            line.append(',');
        }
        position(line, plane, cell.corners().getFirst());
        line.append("]]}}");
        file.end();
    }

    private static void position(StringBuilder line, Plane plane, Point point) {
        line.append('[');
        Numbers.decimal(line, plane.longitude(point.x()), DECIMALS);
        line.append(',');
        Numbers.decimal(line, plane.latitude(point.y()), DECIMALS);
        line.append(']');
    }

    @Override
    public void close() {
        file.write("]}");
        file.close();
    }
}
