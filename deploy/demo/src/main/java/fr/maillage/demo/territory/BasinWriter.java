package fr.maillage.demo.territory;

import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.reference.Commune;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Two files by commune: the TVS it belongs to, and its zone for general practitioners. */
public final class BasinWriter implements Closeable {
    private final TextFile tvs;
    private final TextFile zones;
    private final CareBasins basins;

    public BasinWriter(Path tvsPath, Path zonesPath, CareBasins basins) {
        this.tvs = TextFile.plain(tvsPath, StandardCharsets.UTF_8);
        this.zones = TextFile.plain(zonesPath, StandardCharsets.UTF_8);
        this.basins = basins;
        tvs.write("code_insee;nom_commune;code_tvs;nom_tvs");
        zones.write("code_insee;codes_postaux;nom_commune;zonage_mg");
    }

    public void write(Commune commune) {
        Commune pole = basins.pole(commune);
        tvs.write(commune.code() + ";" + commune.name() + ";" + pole.code() + ";" + pole.name() + " (démonstration)");
        zones.write(commune.code() + ";" + String.join("|", commune.postcodes()) + ";" + commune.name() + ";"
                + basins.zone(commune));
    }

    @Override
    public void close() {
        tvs.close();
        zones.close();
    }
}
