package fr.maillage.demo.structure;

import fr.maillage.demo.address.AddressBook;
import fr.maillage.demo.address.Handwriting;
import fr.maillage.demo.address.House;
import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.name.Phones;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The structures of a commune. */
public final class Census {
    private static final LocalDate FIRST_OPENING = LocalDate.of(1970, 1, 1);
    private static final int OPENING_DAYS = 20_000;
    private static final int YOUNG_DAYS = 5_500;
    private static final double FORMER_SITE = 0.06;
    private static final double LARGEST_SCALE_OF_KINDS = 1;

    private final List<Kind> kinds = Kind.all();
    private final Demand demand;
    private final FinessNumbers numbers;
    private final Handwriting handwriting;
    private final long seed;

    public Census(Demand demand, FinessNumbers numbers, Handwriting handwriting, long seed) {
        this.demand = demand;
        this.numbers = numbers;
        this.handwriting = handwriting;
        this.seed = seed;
    }

    public List<Structure> structures(AddressBook book) {
        Commune commune = book.commune();
        Draw draw = Draw.of(seed, "structures", commune.code());
        List<Structure> structures = new ArrayList<>();
        for (Kind kind : kinds) {
            int count = commune.population() < kind.minimum() ? 0 : draw.count(mean(kind, commune));
            for (int i = 0; i < count && structures.size() < FinessNumbers.mostStructures(commune); i++) {
                structures.add(structure(kind, book, structures.size(), draw));
            }
        }
        return structures;
    }

    /** More people than there are does not make more hospitals: above 1, the scale is for people alone. */
    private double mean(Kind kind, Commune commune) {
        double mean = demand.mean(kind.curve(), kind.national(), commune);
        return demand.scale() > LARGEST_SCALE_OF_KINDS ? mean / demand.scale() : mean;
    }

    private Structure structure(Kind kind, AddressBook book, int rank, Draw draw) {
        Commune commune = book.commune();
        int number = numbers.first(commune, rank);
        House house = book.house(draw);
        boolean young = kind.category().equals(Kind.MSP);
        LocalDate opened = young
                ? FIRST_OPENING.plusDays(OPENING_DAYS - draw.below(YOUNG_DAYS))
                : FIRST_OPENING.plusDays(draw.below(OPENING_DAYS));
        String called = rank % 3 == 0 ? commune.name() : house.street().body();
        return new Structure(
                FinessNumbers.number(number),
                FinessNumbers.number(number + 1),
                FinessNumbers.number(number + 2),
                draw.chance(FORMER_SITE),
                kind,
                String.format(Locale.ROOT, kind.pattern(), Letters.afnor(called)),
                commune,
                house,
                handwriting.written(commune, house, draw),
                Phones.of(commune.department(), draw),
                opened);
    }
}
