package fr.maillage.demo;

import fr.maillage.demo.people.Town;
import fr.maillage.demo.territory.BasinWriter;
import fr.maillage.demo.territory.ContourWriter;
import fr.maillage.demo.territory.HistoryWriter;
import fr.maillage.demo.territory.Iris;
import fr.maillage.demo.territory.IrisWriter;
import fr.maillage.demo.territory.PopulationWriter;
import fr.maillage.demo.territory.QpvWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Outlines, inhabitants, TVS, zones, mergers. */
final class GeographyLayer implements Layer {
    private final World world;
    private final long seed;
    private final ContourWriter contours;
    private final IrisWriter irises;
    private final PopulationWriter population;
    private final QpvWriter qpv;
    private final BasinWriter basins;
    private final HistoryWriter history;
    private long communes;
    private long parts;
    private long people;

    GeographyLayer(World world, Order order) {
        this.world = world;
        this.seed = order.seed();
        this.contours = new ContourWriter(order.file(FileKind.CONTOURS.fileName()));
        this.irises = new IrisWriter(order.file(FileKind.IRIS.fileName()));
        this.population = new PopulationWriter(order.file(FileKind.POPULATION.fileName()));
        this.qpv = new QpvWriter(order.file(FileKind.QPV.fileName()), world.reference(), seed);
        this.basins = new BasinWriter(
                order.file(FileKind.TVS.fileName()), order.file(FileKind.ZONING.fileName()), world.basins());
        this.history = new HistoryWriter(order.file(FileKind.HISTORY.fileName()));
    }

    @Override
    public void department(String code) {
        world.former().ofDepartment(code).forEach(history::write);
    }

    @Override
    public void town(Town town) {
        contours.write(town);
        qpv.write(town);
        basins.write(town.commune());
        for (Iris iris : Iris.of(town, seed)) {
            irises.write(town.commune(), iris);
            population.write(town.commune(), iris, seed);
            parts++;
        }
        communes++;
        people += town.commune().population();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("communes", communes);
        counts.put("iris", parts);
        counts.put("inhabitants", people);
        return counts;
    }

    @Override
    public void close() {
        contours.close();
        irises.close();
        population.close();
        qpv.close();
        basins.close();
        history.close();
    }
}
