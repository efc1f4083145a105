package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import java.util.Arrays;
import java.util.BitSet;

/** What each place adds to the score of one request, and which places it wants at all. */
final class PlaceWorth {

    /** Numbers of the places to look at, ascending. */
    final int[] places;

    /** By number of the place, weights by millionths. */
    final long[] worth;

    private final BitSet wished = new BitSet();
    private final BitSet possible = new BitSet();
    private final boolean only;

    PlaceWorth(Seeker seeker, Localities localities, Settings settings, boolean territoryCounts) {
        for (String territory : seeker.territories()) {
            for (int place : localities.within(territory)) {
                wished.set(place);
            }
            if (territoryCounts && seeker.onlyThere()) {
                possible.or(localities.unsure(territory));
            }
        }
        possible.or(wished);
        only = territoryCounts && seeker.onlyThere() && !seeker.territories().isEmpty();
        places = only ? possible.stream().toArray() : range(localities.count());
        worth = new long[localities.count()];
        Weighing weighing = new Weighing(seeker, localities, settings);
        long inside = seeker.point() == null ? settings.weight(SoftCriterion.TARGET) : 0;
        for (int place : places) {
            worth[place] = weighing.of(place) + (wished.get(place) ? inside * Scales.ONE : 0);
        }
    }

    static PlaceWorth of(Seeker seeker, Localities localities, Request request, Settings settings) {
        return new PlaceWorth(seeker, localities, settings, request.counts(HardCriterion.TERRITORY));
    }

    private static int[] range(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, place -> place);
        return all;
    }

    boolean refuses(int place) {
        return only && !possible.get(place);
    }

    /** Need, colleagues, family services and what stands whoever asks. */
    private static final class Weighing {
        private final Localities localities;
        private final int[][] need;
        private final int[][] colleagues;
        private final int family;
        private final int wishedFamily;
        private final int enough;
        private final long ofNeed;
        private final long ofColleagues;
        private final long ofFamily;

        Weighing(Seeker seeker, Localities localities, Settings settings) {
            this.localities = localities;
            need = localities.need(Request.professions(seeker));
            colleagues = localities.colleagues(seeker.colleagues());
            family = Facts.mask(seeker.family());
            wishedFamily = seeker.family().size();
            enough = settings.of(Parameter.COLLEAGUES_FULL);
            ofNeed = settings.weight(SoftCriterion.NEED);
            ofColleagues = settings.weight(SoftCriterion.COLLEAGUES);
            ofFamily = settings.weight(SoftCriterion.FAMILY);
        }

        long of(int place) {
            long worth = localities.standing(place) + ofNeed * Localities.mean(need, place);
            if (colleagues.length > 0) {
                worth += ofColleagues * Scales.rising(Localities.sum(colleagues, place), enough);
            }
            if (wishedFamily > 0) {
                int there = Integer.bitCount(family & localities.familyPresent(place));
                worth += ofFamily * Scales.share(there, wishedFamily);
            }
            return worth;
        }
    }
}
