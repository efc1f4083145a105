package fr.maillage.demo.territory;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.ground.Cell;
import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.ground.Point;
import fr.maillage.demo.people.Town;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Priority neighbourhoods of the generation of 2024, each inside one commune. Their codes end with Z, official ones with
 * M or another letter.
 */
public final class QpvWriter implements Closeable {
    private static final int SMALLEST_TOWN = 20_000;
    private static final double PEOPLE_PER_QPV = 30_000;
    private static final int MOST = 99;
    private static final int CORNERS = 14;
    private static final int ATTEMPTS = 60;

    private record Disc(Point centre, double radius) {}

    private final GeoJsonFile file;
    private final Reference reference;
    private final long seed;
    private final Map<String, Integer> ranks = new HashMap<>();

    public QpvWriter(Path path, Reference reference, long seed) {
        this.file = new GeoJsonFile(path, "QP2024_DEMO");
        this.reference = reference;
        this.seed = seed;
    }

    public void write(Town town) {
        Commune commune = town.commune();
        if (commune.population() < SMALLEST_TOWN) {
            return;
        }
        Draw draw = Draw.of(seed, "qpv", commune.code());
        int count = Math.max(1, (int) StrictMath.round(commune.population() / PEOPLE_PER_QPV));
        List<Disc> discs = new ArrayList<>();
        for (int i = 0; i < count * ATTEMPTS && discs.size() < count; i++) {
            Disc disc = new Disc(town.cell().somewhere(draw), draw.between(0.15, 0.45));
            int rank = ranks.getOrDefault(commune.department(), 0);
            if (rank < MOST && fits(town.cell(), disc) && discs.stream().allMatch(other -> apart(disc, other))) {
                discs.add(disc);
                ranks.put(commune.department(), rank + 1);
                write(town, disc, rank + 1, draw);
            }
        }
    }

    private void write(Town town, Disc disc, int rank, Draw draw) {
        Commune commune = town.commune();
        List<Point> corners = new ArrayList<>(CORNERS);
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * StrictMath.PI * i / CORNERS;
            double away = disc.radius() * draw.between(0.7, 1);
            corners.add(disc.centre().plus(away * StrictMath.cos(angle), away * StrictMath.sin(angle)));
        }
        String department = commune.department();
        file.feature(
                Plane.of(department),
                new Cell(corners),
                "code_qp",
                "QN" + (department.length() == 2 ? "0" + department : department) + Numbers.padded(rank, 2) + "Z",
                "lib_qp",
                "Quartier " + draw.of(town.book().streets()).body() + " (démonstration)",
                "insee_reg",
                commune.region(),
                "lib_reg",
                reference.regionName(commune.region()),
                "insee_dep",
                department,
                "lib_dep",
                reference.departmentName(department),
                "insee_com",
                commune.code(),
                "lib_com",
                commune.name(),
                "siren_epci",
                commune.epciOrParents());
    }

    private static boolean fits(Cell cell, Disc disc) {
        return Cell.around(disc.centre(), disc.radius()).corners().stream().allMatch(cell::contains);
    }

    private static boolean apart(Disc one, Disc other) {
        return one.centre().distance(other.centre()) > one.radius() + other.radius() + 0.05;
    }

    @Override
    public void close() {
        file.close();
    }
}
