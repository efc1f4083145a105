package fr.maillage.demo.address;

import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.ground.Plane;
import fr.maillage.demo.ground.Point;
import fr.maillage.demo.ground.Projection;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Letters;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The addresses of a department in the format of the national address base; {@code demo} is their source. */
public final class BanWriter implements Closeable {
    private static final String HEADER = "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune"
            + ";code_insee_ancienne_commune;nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld"
            + ";libelle_acheminement;nom_afnor;source_position;source_nom_voie;certification_commune;cad_parcelles";
    /** Streets here have a letter in the middle, where the tax register's codes of ordinary streets have none. */
    private static final int BASE = 36;

    private final TextFile file;

    public BanWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write(HEADER);
    }

    public void write(AddressBook book) {
        for (Street street : book.streets()) {
            write(book.commune(), street);
        }
    }

    private void write(Commune commune, Street street) {
        Plane plane = Plane.of(commune.department());
        Point first = metres(commune, plane, street.from());
        Point last = metres(commune, plane, street.to());
        String rank = Integer.toString(street.number(), BASE);
        String key = commune.code() + "_z" + "0".repeat(Math.max(0, 3 - rank.length())) + rank;
        String middle =
                ";" + street.name() + ";" + street.postcode() + ";" + commune.code() + ";" + commune.name() + ";;;";
        String end = ";entrée;;;" + Letters.afnor(commune.municipalityName()) + ";" + Letters.afnor(street.name())
                + ";demo;demo;0;";
        for (int i = 0; i < street.houses(); i++) {
            House house = street.house(i);
            double share = street.houses() == 1 ? 0 : (double) i / (street.houses() - 1);
            StringBuilder line = file.line();
            line.append(key).append('_');
            Numbers.padded(line, house.number(), 5);
            line.append(house.repeat().isEmpty() ? "" : "_" + house.repeat());
            line.append(';').append(key).append(';').append(house.number());
            line.append(';').append(house.repeat()).append(middle);
            place(line, first.towards(last, share), plane, house.point());
            line.append(end);
            file.end();
        }
    }

    private static Point metres(Commune commune, Plane plane, Point point) {
        return Projection.of(commune.department()).metres(plane.longitude(point.x()), plane.latitude(point.y()));
    }

    private static void place(StringBuilder line, Point metres, Plane plane, Point point) {
        Numbers.decimal(line, metres.x(), 2);
        line.append(';');
        Numbers.decimal(line, metres.y(), 2);
        line.append(';');
        Numbers.decimal(line, plane.longitude(point.x()), 6);
        line.append(';');
        Numbers.decimal(line, plane.latitude(point.y()), 6);
    }

    public long rows() {
        return file.lines() - 1;
    }

    @Override
    public void close() {
        file.close();
    }
}
