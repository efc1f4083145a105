package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Who pays for a unit while nobody is in it, by the agreement of the lease. */
public enum VacancyRule implements Labelled {
    /** Never let: the lead tenant; once let: the occupants together, who find the next one (Angers). */
    FIRST_LETTING(
            "Jamais louée : la ville ; déjà louée : les occupants", "Never let: the town; once let: the occupants"),
    /** The lead tenant always, as a subsidy (the nursery of Bourg-en-Bresse). */
    NURSERY("Pépinière : la collectivité, par subvention", "Nursery: the public body, as a subsidy"),
    LEAD_TENANT("Le preneur principal", "The lead tenant");

    private final String fr;
    private final String en;

    VacancyRule(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }
}
