package fr.maillage.premises.criteria.domain;

/**
 * What one soft criterion sees in one room for one request.
 *
 * @param asked false where the request says nothing that the criterion could weigh
 * @param normalised millionths, 0 where unknown
 * @param possible millionths, were the unknown to turn out best
 */
record Value(boolean asked, boolean known, int normalised, int possible, Wording raw) {

    static final Value NOT_ASKED = new Value(false, true, 0, 0, new Wording("non demandé", "not asked for"));

    static Value known(int normalised, String fr, String en) {
        return new Value(true, true, normalised, normalised, new Wording(fr, en));
    }

    static Value unknown(String fr, String en) {
        return new Value(true, false, 0, Scales.ONE, new Wording(fr, en));
    }

    static Value of(Tri state, String fr, String en) {
        return switch (state) {
            case YES -> known(Scales.ONE, fr + " : oui", en + ": yes");
            case NO -> known(0, fr + " : non", en + ": no");
            case UNKNOWN -> unknown(fr + " : non précisé", en + ": not said");
        };
    }
}
