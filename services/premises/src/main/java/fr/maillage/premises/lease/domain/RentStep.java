package fr.maillage.premises.lease.domain;

import java.time.LocalDate;

/** What the whole of the leased area costs a month, from a day on; in cents. */
public record RentStep(LocalDate from, long monthlyRentCents, long monthlyChargesCents) {

    @Override
    public String toString() {
        return from + " " + monthlyRentCents + "+" + monthlyChargesCents;
    }
}
