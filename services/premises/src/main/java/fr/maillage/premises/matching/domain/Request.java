package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Member;
import fr.maillage.premises.criteria.domain.Needs;
import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Placing;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import fr.maillage.premises.criteria.domain.TenureWish;
import fr.maillage.premises.criteria.domain.Tri;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A seeker as numbers: limits, bits that must not be there, weights that count. One for each search. */
final class Request {

    static final int NO_LIMIT = Integer.MAX_VALUE;

    final Needs needs;
    final boolean group;
    final boolean takesUnits;
    final int tolerance;
    final int leastArea;
    final int latest;
    final int earliest;
    final int first;
    final int last;
    final long budget;
    final long purchaseBudget;
    final long forbidden;
    final boolean @Nullable [] refusing;
    final Placing placing;
    final int services;
    final int wishedServices;
    final int stable;
    final double lat;
    final double lon;
    final double narrowing;
    final int targetNone;
    final boolean areaCounts;
    final boolean budgetCounts;
    private final Set<HardCriterion> relaxed;
    private final Settings settings;
    final boolean shortly;
    final boolean durationCounts;

    Request(Seeker seeker, Judge judge, Columns columns, Set<HardCriterion> relaxed) {
        this.relaxed = relaxed;
        settings = judge.settings();
        needs = Needs.of(seeker);
        group = seeker.isGroup();
        takesUnits = seeker.takesUnits();
        tolerance = settings.of(Parameter.AREA_TOLERANCE_PERCENT);
        areaCounts = counts(HardCriterion.AREA);
        Integer total = needs.total();
        leastArea = !areaCounts || total == null ? 0 : Scales.leastArea(total, tolerance);
        latest = counts(HardCriterion.DATE) ? day(seeker.latest(), NO_LIMIT) : NO_LIMIT;
        earliest = day(seeker.earliest(), Columns.NO_DAY);
        durationCounts = counts(HardCriterion.DURATION);
        first = judge.firstDay(seeker);
        last = judge.lastDay(seeker);
        budgetCounts = counts(HardCriterion.BUDGET);
        budget = money(seeker.budget());
        purchaseBudget = money(seeker.purchaseBudget());
        shortly = judge.isShort(seeker);
        forbidden = forbidden(seeker, judge) | Trait.GONE;
        List<String> professions = professions(seeker);
        refusing = counts(HardCriterion.PROFESSION) ? columns.acceptances.refusing(professions) : null;
        placing = new Placing(needs, tolerance, refusing(seeker, columns));
        services = Facts.mask(seeker.services());
        wishedServices = seeker.services().size();
        stable = seeker.stability() == null ? -1 : seeker.stability();
        lat = seeker.point() == null ? Double.NaN : seeker.point().lat();
        lon = seeker.point() == null ? Double.NaN : seeker.point().lon();
        narrowing = seeker.point() == null ? 0 : seeker.point().narrowing();
        targetNone = settings.of(Parameter.TARGET_NONE_METRES);
        weights(seeker);
    }

    long time;
    long commitment;
    long target;
    long areaFit;
    long costMargin;
    long perService;
    long teaching;
    long stability;

    private void weights(Seeker seeker) {
        time = settings.weight(SoftCriterion.TIME);
        commitment = settings.weight(SoftCriterion.COMMITMENT);
        target = asked(SoftCriterion.TARGET, seeker.point() != null);
        areaFit = asked(SoftCriterion.AREA_FIT, needs.complete());
        costMargin = asked(SoftCriterion.COST, seeker.budget() != null || seeker.purchaseBudget() != null);
        perService = asked(SoftCriterion.SERVICES, wishedServices > 0);
        teaching = asked(SoftCriterion.TEACHING, seeker.teaching() == Tri.YES);
        stability = asked(SoftCriterion.STABILITY, group && stable >= 0);
    }

    private long asked(SoftCriterion criterion, boolean asked) {
        return asked ? settings.weight(criterion) : 0;
    }

    boolean counts(HardCriterion criterion) {
        return !relaxed.contains(criterion);
    }

    boolean isPlaced() {
        return !Double.isNaN(lat);
    }

    static List<String> professions(Seeker seeker) {
        return Member.professions(seeker.members());
    }

    /** By place in the order of the needs, by list of professions: whether it refuses who takes the place. */
    private boolean[][] refusing(Seeker seeker, Columns columns) {
        return IntStream.of(needs.order())
                .mapToObj(place -> columns.acceptances.refusing(
                        seeker.professions(seeker.places().get(place))))
                .toArray(boolean[][]::new);
    }

    private static int day(@Nullable LocalDate date, int otherwise) {
        return date == null ? otherwise : (int) date.toEpochDay();
    }

    private static long money(@Nullable Long known) {
        return known == null ? -1 : known;
    }

    private long forbidden(Seeker seeker, Judge judge) {
        long bits = when(HardCriterion.STATUS, Trait.NOT_DELIVERABLE, true);
        bits |= when(HardCriterion.ACCESSIBILITY, Trait.NOT_ACCESSIBLE, true);
        TenureWish wish = seeker.tenure();
        bits |= when(HardCriterion.TENURE, Trait.SOLD, !wish.accepts(RoomTenure.PURCHASE));
        bits |= when(HardCriterion.TENURE, Trait.LET, !wish.accepts(RoomTenure.LEASE));
        bits |= when(HardCriterion.HORIZON, Trait.PLANNED, judge.isNear(seeker));
        bits |= when(HardCriterion.CAPACITY, Trait.UNITS_APART, !takesUnits);
        bits |= when(HardCriterion.CAPACITY, Trait.FOR_GROUP, !group);
        bits |= when(HardCriterion.CAPACITY, Trait.FOR_ONE, group);
        bits |= when(HardCriterion.SINGLE_TENANT, Trait.SINGLE_TENANT, lacksLead(seeker));
        long absent = (long) Facts.mask(seeker.required()) << Trait.ABSENT_SHIFT;
        return bits | when(HardCriterion.FEATURES, absent, true);
    }

    private boolean lacksLead(Seeker seeker) {
        return group ? seeker.leadTenant() == Tri.NO : seeker.leadTenant() != Tri.YES;
    }

    private long when(HardCriterion criterion, long bits, boolean refuses) {
        return refuses && counts(criterion) ? bits : 0;
    }
}
