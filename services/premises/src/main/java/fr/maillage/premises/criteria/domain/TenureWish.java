package fr.maillage.premises.criteria.domain;

/** Buy, rent or either; the last when nobody said. */
public enum TenureWish {
    BUY("acheter", "buy"),
    RENT("louer", "rent"),
    EITHER("louer ou acheter", "rent or buy"),
    UNKNOWN("non précisé", "not said");

    private final String fr;
    private final String en;

    TenureWish(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }

    /** MAT-03: a buyer takes only what is sold, a tenant only what is not. */
    public boolean accepts(RoomTenure tenure) {
        return switch (this) {
            case BUY -> tenure == RoomTenure.PURCHASE;
            case RENT -> tenure != RoomTenure.PURCHASE;
            case EITHER, UNKNOWN -> true;
        };
    }
}
