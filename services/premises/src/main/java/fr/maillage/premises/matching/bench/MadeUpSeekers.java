package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.FamilyService;
import fr.maillage.premises.criteria.domain.Feature;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Member;
import fr.maillage.premises.criteria.domain.Point;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.TenureWish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Requests: three in ten of a group; one in ten anywhere, most within an EPCI or a few communes. */
final class MadeUpSeekers {

    private final Dice dice;
    private final List<Locality> places;
    private final LocalDate today;

    MadeUpSeekers(SplittableRandom random, List<Locality> places, LocalDate today) {
        dice = new Dice(random);
        this.places = places;
        this.today = today;
    }

    Seeker next() {
        List<Member> members = members();
        Integer area = dice.maybe(10, members.size() * dice.between(1_500, 6_000));
        Set<String> wished = new HashSet<>();
        boolean only = wishes(wished);
        LocalDate earliest = dice.percent(50) ? null : today.plusDays(dice.between(-100, 300));
        return new Seeker(
                dice.id(),
                members,
                Seeker.oneEach(members),
                dice.weighted(TenureWish.class, 15, 60, 20, 5),
                earliest,
                dice.percent(15) ? null : today.plusDays(dice.between(60, 1_500)),
                area,
                members.size() > 1 ? dice.maybe(50, dice.between(500, 3_000)) : null,
                budget(members.size() * 3_000L * dice.between(8, 22)),
                budget(members.size() * 3_000L * dice.between(1_500, 5_000)),
                wished,
                only,
                point(),
                dice.maybe(30, dice.between(3, 84)),
                members.size() > 1 ? dice.maybe(30, dice.between(0, 10) * Scales.ONE / 10) : null,
                dice.tri(15, 50),
                dice.some(Feature.class, 4),
                dice.some(Feature.class, 15),
                dice.some(FamilyService.class, 20),
                dice.percent(50) ? Set.of() : Set.of(dice.one(MadeUpPlaces.PROFESSIONS)),
                dice.tri(20, 60));
    }

    private @Nullable Long budget(long cents) {
        return dice.percent(30) ? null : (Long) cents;
    }

    private List<Member> members() {
        int count = dice.percent(30) ? dice.between(2, 5) : 1;
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new Member(dice.one(MadeUpPlaces.PROFESSIONS), dice.maybe(50, dice.between(1_200, 4_000))));
        }
        return members;
    }

    /** Fills the wished territories; true when nothing else is wanted. */
    private boolean wishes(Set<String> wished) {
        int kind = dice.between(1, 10);
        if (kind == 1) {
            return false;
        }
        int count = kind <= 6 ? 1 : dice.between(1, 3);
        String level = kind <= 3 ? "department:" : kind <= 6 ? "epci:" : "commune:";
        for (int i = 0; i < count; i++) {
            Locality place = places.get(dice.skewed(0, places.size() - 1));
            place.territories().stream().filter(code -> code.startsWith(level)).forEach(wished::add);
        }
        return kind > 3;
    }

    private @Nullable Point point() {
        int number = dice.skewed(0, places.size() - 1);
        return dice.percent(50)
                ? null
                : new Point(43 + number % 60 / 20.0 + 0.02, -1 + Math.floorDiv(number, 60) / 10.0 + 0.02);
    }
}
