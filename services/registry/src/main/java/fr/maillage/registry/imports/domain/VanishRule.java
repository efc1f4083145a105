package fr.maillage.registry.imports.domain;

/**
 * Too much vanishing at once is more often a bad file than a bad year: past 20 % of what is active inside the scope, a
 * person decides; so they do of anything that vanishes with a file that may have been cut. A release covers what the
 * person saw: a later run that would remove more waits again.
 */
public final class VanishRule {

    static final double LIMIT = 0.20;

    private VanishRule() {}

    /**
     * Whether a person must decide.
     *
     * @param active rows active inside the scope
     * @param vanishing those of them that the file does not have
     * @param released number of vanishing rows that a person accepted, 0 when nobody did
     * @param maybeCut whether the file ends in the middle of a line, as one does whose download stopped
     */
    public static boolean mustWait(long active, long vanishing, long released, boolean maybeCut) {
        return vanishing > released && (maybeCut || vanishing > active * LIMIT);
    }
}
