package fr.maillage.premises.criteria.domain;

/**
 * What one soft criterion adds to one score.
 *
 * @param normalised millionths; 0 where nothing is known, which {@code known} tells
 * @param possible millionths, were every unknown fact to turn out best
 * @param weight as set, 0 where the request does not ask for it
 * @param contribution share of the score, 0 to 1
 */
public record Component(
        SoftCriterion criterion,
        Wording raw,
        int normalised,
        int possible,
        boolean known,
        int weight,
        double contribution) {

    public double normalisedShare() {
        return (double) normalised / Scales.ONE;
    }
}
