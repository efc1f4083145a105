package fr.maillage.premises.criteria.domain;

/** What one criterion said of one room, and why. */
public record Check(HardCriterion criterion, CheckOutcome outcome, Wording reason) {

    static Check allowed(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, CheckOutcome.ALLOWED, new Wording(fr, en));
    }

    static Check warning(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, CheckOutcome.WARNING, new Wording(fr, en));
    }

    static Check refused(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, CheckOutcome.REFUSED, new Wording(fr, en));
    }

    static Check unknown(HardCriterion criterion, String fr, String en) {
        return new Check(criterion, CheckOutcome.INSUFFICIENT_DATA, new Wording(fr, en));
    }

    public boolean refuses() {
        return outcome == CheckOutcome.REFUSED;
    }
}
