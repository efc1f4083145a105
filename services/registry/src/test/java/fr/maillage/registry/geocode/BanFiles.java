package fr.maillage.registry.geocode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files of the address base with invented streets, the numbers of a street a thousandth of a degree apart. */
final class BanFiles {

    static final String HEADER = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune"
            + ";code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld"
            + ";libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";

    private final List<String> lines = new ArrayList<>();

    static BanFiles empty() {
        return new BanFiles();
    }

    /** A street of Albi. */
    BanFiles street(int street, String name, int... numbers) {
        return street("81004", street, name, numbers);
    }

    BanFiles street(String commune, int street, String name, int... numbers) {
        for (int number : numbers) {
            at(commune, street, name, number, 43 + number / 1000.0, 2 + street / 1000.0);
        }
        return this;
    }

    /** One number of a street, at a point. */
    BanFiles at(String commune, int street, String name, int number, double latitude, double longitude) {
        return line(String.format(
                Locale.ROOT,
                "%s_%04d_%05d;;%d;;%s;81000;%s;Albi;;;;;%.6f;%.6f;entrée;;;ALBI;;commune;commune;1;",
                commune,
                street,
                number,
                number,
                name,
                commune,
                longitude,
                latitude));
    }

    BanFiles line(String line) {
        lines.add(line);
        return this;
    }

    List<String> lines() {
        return lines;
    }

    byte[] bytes() {
        return (HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
