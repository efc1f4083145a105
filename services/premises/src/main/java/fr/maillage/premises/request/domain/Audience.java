package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** To whom the person of a request may be named, with consent. A share’s field set is one of these words in lower case. */
public enum Audience implements Labelled {
    LANDLORD("Bailleurs", "Landlords"),
    ARS("Agence régionale de santé", "Regional health agency"),
    CPAM("Assurance maladie (CPAM)", "Health insurance fund (CPAM)"),
    COLLEAGUES("Confrères et consœurs", "Colleagues"),
    NEIGHBOURS("Communes voisines", "Neighbouring communes");

    private final String fr;
    private final String en;

    Audience(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    /** Who readers of requests of others are, by their roles: a consent for one audience names nobody to another. */
    public static Set<Audience> of(Collection<String> roles) {
        Set<Audience> found = EnumSet.noneOf(Audience.class);
        for (String role : roles) {
            switch (role) {
                case "landlord" -> found.add(LANDLORD);
                case "ars" -> found.add(ARS);
                case "cpam" -> found.add(CPAM);
                case "health-officer" -> found.add(NEIGHBOURS);
                default -> {}
            }
        }
        return found;
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
