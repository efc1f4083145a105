package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the terms of a room are worth to a request: time, commitment, fit, money, services. */
final class OfferValues {

    private final Settings settings;
    private final LocalDate today;

    OfferValues(Settings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    Value time(Seeker seeker, Room room) {
        LocalDate enterable = room.offer().enterable(today);
        if (enterable == null) {
            return Value.unknown("date de livraison inconnue", "delivery date unknown");
        }
        Confidence confidence = room.offer().confidence();
        boolean now = !enterable.isAfter(today);
        int value = Scales.time(
                (int) enterable.toEpochDay(),
                first(seeker),
                last(seeker),
                now ? Scales.ONE : settings.confidence(confidence));
        return Value.known(
                value,
                now
                        ? "disponible"
                        : "le %s, date %s"
                                .formatted(enterable, confidence.label().fr()),
                now
                        ? "available"
                        : "on %s, date %s"
                                .formatted(enterable, confidence.label().en()));
    }

    /** Epoch day from which the seeker could enter. */
    int first(Seeker seeker) {
        LocalDate earliest = seeker.earliest();
        return (int) (earliest == null || earliest.isBefore(today) ? today : earliest).toEpochDay();
    }

    /** Epoch day at which the scale of time ends. */
    int last(Seeker seeker) {
        LocalDate latest = seeker.latest();
        return (int) (latest == null ? today.plusMonths(settings.of(Parameter.FAR_MONTHS)) : latest).toEpochDay();
    }

    boolean isShort(Seeker seeker) {
        Integer months = seeker.commitmentMonths();
        return months != null && months < settings.of(Parameter.SHORT_COMMITMENT_MONTHS);
    }

    /**
     * MAT-05: who binds itself for a short time is better off in temporary rooms or a nursery; everybody else in lasting
     * ones, those too who did not say for how long.
     */
    Value commitment(Seeker seeker, Room room) {
        Integer months = seeker.commitmentMonths();
        String fr = months == null ? "engagement non précisé, local %s" : "engagement de " + months + " mois, local %s";
        String en = months == null ? "commitment not said, room %s" : "commitment of " + months + " months, room %s";
        return switch (OfferTraits.temporary(room.offer())) {
            case YES ->
                Value.known(
                        isShort(seeker) ? Scales.ONE : 0,
                        fr.formatted("provisoire ou pépinière"),
                        en.formatted("temporary or nursery"));
            case NO -> Value.known(isShort(seeker) ? 0 : Scales.ONE, fr.formatted("durable"), en.formatted("lasting"));
            case UNKNOWN -> Value.unknown(fr.formatted("inconnu"), en.formatted("unknown"));
        };
    }

    static Value areaFit(Seeker seeker, Space space) {
        if (!Needs.of(seeker).complete()) {
            return Value.NOT_ASKED;
        }
        Integer area = space.areaDm2();
        Integer need = space.needDm2();
        if (area == null || need == null) {
            return Value.unknown("surface inconnue", "area unknown");
        }
        String text = "%s / %s".formatted(Figures.area(area), Figures.area(need));
        return Value.known(Scales.areaFit(area, need), text, Figures.en(text));
    }

    static Value cost(Seeker seeker, Room room, Space space) {
        Long budget = seeker.budgetFor(room.offer().tenure());
        if (seeker.budget() == null && seeker.purchaseBudget() == null) {
            return Value.NOT_ASKED;
        }
        if (budget == null || space.cost() == null) {
            return Value.unknown("coût ou budget inconnu", "cost or budget unknown");
        }
        String text = "%s / %s".formatted(Figures.euros(space.cost()), Figures.euros(budget));
        return Value.known(Scales.margin(space.cost(), budget), text, Figures.en(text));
    }

    static Value services(Seeker seeker, Room room) {
        return shareOf(seeker.services(), room.features(), Feature::label);
    }

    /** How many of the wished things are there; what nobody said counts as possible only. */
    static <E extends Enum<E>> Value shareOf(Set<E> wished, Facts<E> facts, Function<E, Wording> label) {
        if (wished.isEmpty()) {
            return Value.NOT_ASKED;
        }
        Set<E> there = EnumSet.copyOf(wished);
        there.retainAll(facts.present());
        long unsaid =
                wished.stream().filter(thing -> facts.of(thing) == Tri.UNKNOWN).count();
        int all = wished.size();
        String fr =
                "%d sur %d".formatted(there.size(), all) + (there.isEmpty() ? "" : " : " + Figures.fr(there, label));
        String en = "%d of %d".formatted(there.size(), all) + (there.isEmpty() ? "" : ": " + Figures.en(there, label));
        return new Value(
                true,
                unsaid < all,
                Scales.share(there.size(), all),
                Scales.share(there.size() + (int) unsaid, all),
                new Wording(fr, en));
    }

    static Value teaching(Seeker seeker, Room room) {
        return seeker.teaching() == Tri.YES
                ? Value.of(room.teaching(), "accueil d'étudiants", "teaching")
                : Value.NOT_ASKED;
    }

    static Value extension(Room room) {
        return Value.of(room.extension(), "extension possible", "room to grow");
    }

    /** What a group keeps if one of its members goes. */
    static Value stability(Seeker seeker, Room room) {
        Integer stable = seeker.stability();
        if (stable == null || !seeker.isGroup()) {
            return Value.NOT_ASKED;
        }
        String share = Figures.plain((long) stable * 100 / (Scales.ONE / 100)) + " %";
        String fr = "groupe engagé à " + share;
        String en = "group signed at " + Figures.en(share);
        return switch (OfferTraits.flexible(room)) {
            case YES -> Value.known(Scales.stability(stable, true), fr + ", local souple", en + ", flexible room");
            case NO ->
                Value.known(Scales.stability(stable, false), fr + ", local d'un tenant", en + ", room of a piece");
            case UNKNOWN -> Value.unknown(fr + ", bail inconnu", en + ", lease unknown");
        };
    }

    static @Nullable Integer closeness(Space space) {
        Integer area = space.areaDm2();
        Integer need = space.needDm2();
        return area == null || need == null ? null : (Integer) Math.abs(area - need);
    }
}
