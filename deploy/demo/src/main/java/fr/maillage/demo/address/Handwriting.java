package fr.maillage.demo.address;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Letters;

/**
 * How an address gets into a directory: mostly well, often abbreviated, sometimes wrong. The shares are those of a
 * directory that is filled in by hand, and are meant: about one address in eighty cannot be found at its street.
 */
public final class Handwriting {
    /** Beyond the last house of any street. */
    private static final int NO_SUCH_NUMBER = 9_000;

    private final FormerCommunes former;

    public Handwriting(FormerCommunes former) {
        this.former = former;
    }

    public WrittenAddress neat(Commune commune, House house) {
        Street street = house.street();
        return new WrittenAddress(
                "",
                String.valueOf(house.number()),
                house.repeat().isEmpty() ? "" : "B",
                street.type().code(),
                street.type().label(),
                Letters.afnor(street.body()),
                "",
                street.postcode() + " " + Letters.afnor(commune.municipalityName()),
                street.postcode(),
                commune.municipality(),
                commune.municipalityName(),
                "",
                "");
    }

    public WrittenAddress written(Commune commune, House house, Draw draw) {
        WrittenAddress neat = neat(commune, house);
        int luck = draw.below(1_000);
        if (luck < 4) {
            return cedex(neat, draw);
        }
        if (luck < 7) {
            return neat.withNumber("", "").withStreet("", "", "").withMention("LIEU DIT LA CROIX HAUTE");
        }
        if (luck < 10) {
            return neat.withStreet("R", "Rue", "NOUVELLE NON DENOMMEE");
        }
        if (luck < 12) {
            return neat.withNumber("", "").withStreet("", "", "");
        }
        WrittenAddress written = abbreviated(neat, draw);
        return luck < 26 ? former.misplace(written, commune) : smallFault(written, draw.below(1_000), draw);
    }

    /** A box of the post office: no street, no commune code, and a postcode that is no place. */
    private static WrittenAddress cedex(WrittenAddress neat, Draw draw) {
        String office = neat.postcode().substring(0, 3) + "59";
        String delivery = office + " " + Letters.afnor(neat.communeName()) + " CEDEX " + (1 + draw.below(9));
        return neat.withNumber("", "")
                .withStreet("", "", "")
                .withMention("BP " + (100 + draw.below(900)))
                .withCommune(delivery, office, "", "");
    }

    /** Words that hands shorten, each of them half of the times. */
    private static WrittenAddress abbreviated(WrittenAddress address, Draw draw) {
        String street = (" " + address.street() + " ");
        if (draw.chance(0.5)) {
            street = street.replace(" SAINT ", " ST ")
                    .replace(" SAINTE ", " STE ")
                    .replace(" DOCTEUR ", " DR ")
                    .replace(" GENERAL ", " GAL ")
                    .replace(" PROFESSEUR ", " PR ");
        }
        return address.withStreet(address.typeCode(), address.typeLabel(), street.strip());
    }

    private static WrittenAddress smallFault(WrittenAddress address, int luck, Draw draw) {
        String street = address.street();
        if (luck < 60) {
            return address.withStreet("", "", address.typeCode() + " " + street);
        }
        if (luck < 90) {
            return address.withStreet(address.typeCode(), address.typeLabel(), street.replace(" ", "  ") + " ");
        }
        if (luck < 115) {
            return address.withStreet(address.typeCode(), address.typeLabel(), misspelt(street, draw));
        }
        if (luck < 140) {
            return address.withStreet(address.typeCode(), address.typeLabel(), withoutArticle(street));
        }
        if (luck < 160) {
            return address.withNumber("", "");
        }
        if (luck < 175) {
            return address.withNumber(String.valueOf(NO_SUCH_NUMBER + draw.below(900)), "");
        }
        if (luck < 185 && !address.repeat().isEmpty()) {
            return address.withNumber(address.number() + address.repeat(), "");
        }
        return address;
    }

    /** Two neighbouring letters change places, past the first word's beginning. */
    private static String misspelt(String street, Draw draw) {
        int last = street.lastIndexOf(' ') + 1;
        if (street.length() - last < 5) {
            return street;
        }
        int at = last + 1 + draw.below(street.length() - last - 3);
        return street.substring(0, at) + street.charAt(at + 1) + street.charAt(at) + street.substring(at + 2);
    }

    private static String withoutArticle(String street) {
        return street.replaceFirst("^(DE LA|DE L|DES|DU|DE|D) ", "");
    }
}
