package fr.maillage.demo.territory;

import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.reference.Commune;
import java.io.Closeable;
import java.nio.file.Path;

/** Outlines of IRIS, with the properties of the official layer. */
public final class IrisWriter implements Closeable {
    private final GeoJsonFile file;

    public IrisWriter(Path path) {
        this.file = new GeoJsonFile(path, "CONTOURS-IRIS_DEMO");
    }

    public void write(Commune commune, Iris iris) {
        file.feature(
                Plane.of(commune.department()),
                iris.cell(),
                "code_insee",
                commune.code(),
                "nom_commune",
                commune.name(),
                "iris",
                iris.code().substring(5),
                "code_iris",
                iris.code(),
                "nom_iris",
                iris.name(),
                "type_iris",
                String.valueOf(iris.type()));
    }

    @Override
    public void close() {
        file.close();
    }
}
