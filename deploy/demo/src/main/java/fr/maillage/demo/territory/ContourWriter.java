package fr.maillage.demo.territory;

import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.people.Town;
import fr.maillage.demo.reference.Commune;
import java.io.Closeable;
import java.nio.file.Path;

/** Outlines of communes; Paris, Lyon and Marseille by their arrondissements. */
public final class ContourWriter implements Closeable {
    private final GeoJsonFile file;

    public ContourWriter(Path path) {
        this.file = new GeoJsonFile(path, "communes_DEMO");
    }

    public void write(Town town) {
        Commune commune = town.commune();
        file.feature(Plane.of(commune.department()), town.cell(), "code", commune.code(), "nom", commune.name());
    }

    @Override
    public void close() {
        file.close();
    }
}
