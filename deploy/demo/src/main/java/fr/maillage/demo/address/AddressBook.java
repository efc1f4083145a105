package fr.maillage.demo.address;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.ground.Cell;
import fr.maillage.demo.ground.Point;
import fr.maillage.demo.reference.Commune;
import java.util.ArrayList;
import java.util.List;

/** The streets of one commune. Houses are computed when asked for: the largest commune has a hundred thousand of them. */
public final class AddressBook {
    /** Inhabitants per address; the real base has about 2.6, and would be three times as large for no other use. */
    private static final double PEOPLE_PER_HOUSE = 6;

    private static final double SPACING_KM = 0.014;
    private static final double LONGEST_KM = 2.5;

    private final Commune commune;
    private final List<Street> streets;

    private AddressBook(Commune commune, List<Street> streets) {
        this.commune = commune;
        this.streets = List.copyOf(streets);
    }

    public static AddressBook of(Commune commune, Cell cell, Point site, StreetNames names, long seed) {
        Draw draw = Draw.of(seed, "streets", commune.code());
        StreetNames.Drawer drawer = names.of(Draw.of(seed, "street-names", commune.code()));
        int count = streetsOf(commune.population());
        double houses = Math.max(count, commune.population() / PEOPLE_PER_HOUSE);
        List<Street> streets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StreetType type = drawer.type();
            int size = Math.max(1, (int) StrictMath.round(houses / count * draw.unevenness(0.6)));
            Point middle = site.towards(cell.somewhere(draw), StrictMath.sqrt(draw.unit()) * 0.98);
            double angle = draw.between(0, 2 * StrictMath.PI);
            double half = Math.min(LONGEST_KM, size * SPACING_KM) / 2;
            Point from = within(cell, middle, StrictMath.cos(angle) * half, StrictMath.sin(angle) * half);
            Point to = within(cell, middle, -StrictMath.cos(angle) * half, -StrictMath.sin(angle) * half);
            streets.add(new Street(i + 1, type, drawer.body(type), draw.of(postcodes(commune)), size, from, to));
        }
        return new AddressBook(commune, streets);
    }

    /** About 30 in a village of 500 inhabitants, 4 000 in a city of 500 000. */
    private static int streetsOf(int population) {
        return Math.max(3, (int) StrictMath.round(0.33 * StrictMath.pow(population, 0.72)));
    }

    private static List<String> postcodes(Commune commune) {
        return commune.postcodes().isEmpty() ? List.of(commune.code()) : commune.postcodes();
    }

    /** The end of a street, drawn back until it is inside; the cell is convex, so is then the whole street. */
    private static Point within(Cell cell, Point middle, double dx, double dy) {
        double share = 1;
        Point end = middle.plus(dx, dy);
        while (!cell.contains(end)) {
            share /= 2;
            end = share < 0.01 ? middle : middle.plus(dx * share, dy * share);
            if (share < 0.01) {
                return middle;
            }
        }
        return end;
    }

    public Commune commune() {
        return commune;
    }

    public List<Street> streets() {
        return streets;
    }

    /** Large streets come oftener than small ones. */
    public House house(Draw draw) {
        Street one = draw.of(streets);
        Street other = draw.of(streets);
        Street street = one.houses() >= other.houses() ? one : other;
        return street.house(draw.below(street.houses()));
    }
}
