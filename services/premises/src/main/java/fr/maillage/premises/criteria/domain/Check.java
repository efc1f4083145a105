package fr.maillage.premises.criteria.domain;

/** What one criterion said of one room, and why. */
public record Check(HardCriterion criterion, Outcome outcome, Wording reason) {

    static Check allowed(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, Outcome.ALLOWED, new Wording(fr, en));
    }

    static Check warning(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, Outcome.WARNING, new Wording(fr, en));
    }

    static Check refused(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, Outcome.REFUSED, new Wording(fr, en));
    }

    static Check unknown(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, Outcome.INSUFFICIENT_DATA, new Wording(fr, en));
    }

    public boolean refuses() {
        return outcome == Outcome.REFUSED;
    }
}
