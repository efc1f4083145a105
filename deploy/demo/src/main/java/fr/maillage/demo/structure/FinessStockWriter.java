package fr.maillage.demo.structure;

import fr.maillage.demo.address.WrittenAddress;
import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.ground.Point;
import fr.maillage.demo.ground.Projection;
import fr.maillage.demo.reference.Commune;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The historical stock: cs1100502 (structures) and cs1100507 (structures, then their points), positional, Latin-1. The
 * points wait in memory until the structures are all written: some megabytes for the country.
 */
public final class FinessStockWriter implements Closeable {
    /** Shown in the file as the name's complement, so that nobody takes a line for a real structure. */
    static final String MARK = "STRUCTURE FICTIVE - DEMONSTRATION";

    private static final String VINTAGE = "2026-05-12";
    /** Percent of the structures that have no point, as in the official file. */
    private static final int LEFT_OUT = 2;

    private static final Map<String, String> OVERSEAS =
            Map.of("971", "9A", "972", "9B", "973", "9C", "974", "9D", "976", "9F");

    private final TextFile structures;
    private final TextFile located;
    private final StringBuilder points = new StringBuilder();
    private final DepartmentNames departments;

    /** How the file spells a department. */
    @FunctionalInterface
    public interface DepartmentNames {
        String capitals(String code);
    }

    public FinessStockWriter(Path structuresFile, Path locatedFile, DepartmentNames departments) {
        this.structures = TextFile.plain(structuresFile, StandardCharsets.ISO_8859_1);
        this.located = TextFile.plain(locatedFile, StandardCharsets.ISO_8859_1);
        this.departments = departments;
        structures.write("finess;etalab;DEMO;" + VINTAGE);
        located.write("finess;etalab;DEMO;" + VINTAGE);
    }

    public void write(Structure structure) {
        row(structures.line(), structure);
        structures.end();
        row(located.line(), structure);
        located.end();
        if (Math.floorMod(structure.finess().hashCode(), 100) >= LEFT_OUT) {
            point(structure);
        }
    }

    private void row(StringBuilder line, Structure structure) {
        Commune commune = structure.commune();
        Kind kind = structure.kind();
        WrittenAddress address = structure.address();
        line.append("structureet");
        cells(line, structure.finess(), structure.legal(), cut(structure.name(), 38), structure.name(), MARK, "");
        cells(line, address.number(), address.typeCode(), address.street(), "", address.mention());
        cells(
                line,
                commune.code().substring(2),
                OVERSEAS.getOrDefault(commune.department(), commune.department()),
                departments.capitals(commune.department()),
                address.delivery());
        cells(line, structure.phone(), "", kind.category(), kind.label(), kind.group(), kind.groupLabel());
        // No SIRET: no range of them is closed for good, so that any would be, or become, somebody's.
        cells(line, "", "", kind.tariff(), kind.tariffLabel(), "", "");
        String opened = structure.opened().toString();
        cells(line, opened, opened, VINTAGE, "");
    }

    private void point(Structure structure) {
        String department = structure.commune().department();
        Plane plane = Plane.of(department);
        Point house = structure.house().point();
        Projection projection = Projection.of(department);
        Point metres = projection.metres(plane.longitude(house.x()), plane.latitude(house.y()));
        points.append("geolocalisation;").append(structure.finess()).append(';');
        Numbers.decimal(points, metres.x(), 1);
        points.append(';');
        Numbers.decimal(points, metres.y(), 1);
        points.append(";1,ATLASANTE,")
                .append(80 + Math.floorMod(structure.finess().hashCode(), 20))
                .append(",BAN,")
                .append(projection.label())
                .append(';')
                .append(VINTAGE)
                .append('\n');
    }

    private static void cells(StringBuilder line, String... cells) {
        for (String cell : cells) {
            line.append(';').append(cell);
        }
    }

    private static String cut(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length).strip();
    }

    @Override
    public void close() {
        located.line().append(points);
        located.flushLine();
        structures.close();
        located.close();
    }
}
