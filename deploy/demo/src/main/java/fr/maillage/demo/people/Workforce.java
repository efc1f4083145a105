package fr.maillage.demo.people;

import fr.maillage.demo.address.Handwriting;
import fr.maillage.demo.address.WrittenAddress;
import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.structure.Curve;
import fr.maillage.demo.structure.Demand;
import fr.maillage.demo.structure.FinessNumbers;
import fr.maillage.demo.structure.Kind;
import fr.maillage.demo.structure.Structure;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The people of one town after the other: staff of its structures, then those with a practice, then those without an
 * address. One instance per department, whose towns come in their order.
 */
public final class Workforce {
    /** Staff of hospitals per inhabitant of the communes that have one. */
    private static final double HOSPITAL_STAFF = 0.037;

    private static final double HUNDRED = 100;
    /** Share of the hospitals' lines without any address: what brings the country to 43 % of lines without one. */
    private static final double UNTOLD_PLACE = 0.58;

    private static final double NO_SUCH_SITE = 0.003;
    private static final double ABROAD = 0.0004;
    private static final int STUDENTS = 11;

    private final Demand demand;
    private final Handwriting handwriting;
    private final PersonFactory factory;
    private final Map<String, Profession> professions = Profession.all();
    private final Map<String, List<Staffing>> staffing = Staffing.byCategory(professions);
    private final RecentSites recent = new RecentSites();
    private final long seed;

    public Workforce(Demand demand, Handwriting handwriting, PersonNumbers numbers, long seed) {
        this.demand = demand;
        this.handwriting = handwriting;
        this.factory = new PersonFactory(numbers, recent);
        this.seed = seed;
    }

    public void people(Town town, Consumer<Person> out) {
        Draw draw = Draw.of(seed, "people", town.commune().code());
        Home home = new Home(town.commune());
        staff(town, home, draw, out);
        practitioners(town, home, draw, out);
        for (Profession profession : professions.values()) {
            unplaced(home, profession, draw, out);
        }
    }

    private void staff(Town town, Home home, Draw draw, Consumer<Person> out) {
        long hospitals = town.structures().stream()
                .filter(structure -> structure.kind().isHospital())
                .count();
        for (Structure structure : town.structures()) {
            double units = demand.scale();
            if (structure.kind().isHospital()) {
                double staff = town.commune().population() * HOSPITAL_STAFF / hospitals;
                units *= Math.max(40, staff * draw.unevenness(0.4)) / HUNDRED;
            }
            List<Staffing> rows = staffing.getOrDefault(structure.kind().category(), List.of());
            for (Staffing row : rows) {
                int count = draw.count(row.mean() * units);
                for (int i = 0; i < count; i++) {
                    out.accept(employee(structure, home, row, i, draw));
                }
            }
        }
    }

    private Person employee(Structure structure, Home home, Staffing row, int rank, Draw draw) {
        boolean pharmacy = row.mode().equals(Staffing.PHARMACY);
        String mode = pharmacy ? rank == 0 ? "L" : "S" : row.mode();
        String section = pharmacy
                ? rank == 0 ? "A" : "D"
                : row.profession().key().equals(Profession.PHARMACIST)
                        ? row.sector().equals("SA25") ? "G" : "H"
                        : "";
        Site site = Site.of(structure, row.sector());
        if (mode.equals("S") && structure.kind().isHospital() && draw.chance(UNTOLD_PLACE)) {
            site = Site.none(row.sector());
        } else if (draw.chance(NO_SUCH_SITE)) {
            site = site.withUnknownFiness(
                    FinessNumbers.unknown(structure.finess().hashCode() & 0xffff));
        }
        if (structure.kind().category().equals(Kind.MSP)) {
            recent.add(site, "");
        }
        return factory.person(home, row.profession(), "C", new Activity(mode, site, false, section), draw);
    }

    private void practitioners(Town town, Home home, Draw draw, Consumer<Person> out) {
        Practices practices = new Practices(
                town, handwriting, Draw.of(seed, "practices", town.commune().code()));
        for (Profession profession : professions.values()) {
            int count = draw.count(demand.mean(profession.curve(), profession.office(), town.commune()));
            for (int i = 0; i < count; i++) {
                Site site = practices.join(profession);
                if (draw.chance(ABROAD)) {
                    site = new Site("", "", "", "", "", site.sector(), WrittenAddress.ABROAD, "");
                }
                recent.add(site, profession.code());
                out.accept(
                        factory.person(home, profession, "C", new Activity(profession.mode(), site, false, ""), draw));
            }
        }
    }

    private void unplaced(Home home, Profession profession, Draw draw, Consumer<Person> out) {
        int substitutes = draw.count(demand.mean(Curve.EVEN, profession.substitutes(), home.commune()));
        for (int i = 0; i < substitutes; i++) {
            out.accept(factory.person(home, profession, "C", new Activity("L", Site.none("SA07"), true, ""), draw));
        }
        int others = draw.count(demand.mean(Curve.EVEN, profession.unplaced(), home.commune()));
        for (int i = 0; i < others; i++) {
            String category = draw.percent(STUDENTS) ? "E" : draw.percent(1) ? "M" : "C";
            out.accept(
                    factory.person(home, profession, category, new Activity("S", Site.none("SA43"), false, ""), draw));
        }
    }
}
