package fr.maillage.platform.http.verdict;

/** What a rule concluded, from the best to the worst. */
public enum Outcome {
    ALLOWED,
    WARNING,
    /** Neither yes nor no: a fact the rule needs is not known. Never shown as a yes. */
    INSUFFICIENT_DATA,
    REFUSED;

    Outcome orWorse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
