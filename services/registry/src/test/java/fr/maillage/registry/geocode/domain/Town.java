package fr.maillage.registry.geocode.domain;

import java.util.ArrayList;
import java.util.List;

/** An invented commune, 31001 of postcode 31100, street by street. */
final class Town {

    static final Matcher.Centre CENTRE = new Matcher.Centre(43.5, 1.5);

    private final List<Street> streets = new ArrayList<>();

    /** A street whose numbers stand a thousandth of a degree apart. */
    Town street(String name, String... numbers) {
        return at("31100", name, numbers);
    }

    Town at(String postcode, String name, String... numbers) {
        PackedNumbers.Builder packed = new PackedNumbers.Builder();
        for (String text : numbers) {
            String digits = text.replaceAll("\\D", "");
            int number = Integer.parseInt(digits);
            packed.add(
                    number,
                    PackedNumbers.repeatCode(text.substring(digits.length())),
                    43_000_000 + number * 1000,
                    1_000_000 + streets.size() * 10_000);
        }
        streets.add(new Street(
                "31001_%04d".formatted(streets.size()),
                name,
                postcode,
                43.9,
                1 + streets.size() / 100.0,
                packed.build()));
        return this;
    }

    static Town usual() {
        return new Town()
                .street("Rue des Écoles", "1", "2", "3", "5", "5bis", "7", "12", "14")
                .street("Avenue du Général de Gaulle", "1", "10", "20", "110")
                .street("Rue Jean Jaurès", "1", "2", "4")
                .street("Boulevard Saint-Exupéry", "8", "8B")
                .street("Place du 8 Mai 1945", "3")
                .street("Rue du 11 Novembre 1918", "6")
                .street("Allées Jules Guesde", "33")
                .street("Chemin de la Condamine", "1", "250")
                .street("La Condamine")
                .street("Rue du Docteur Albert Schweitzer", "9");
    }

    CommuneStreets index() {
        return new CommuneStreets(streets);
    }

    Finding find(PostalAddress address) {
        return Matcher.find(address, index(), CENTRE);
    }

    Finding find(String number, String kind, String street) {
        return find(address(number, "", kind, street));
    }

    static PostalAddress address(String number, String repeat, String kind, String street, String... others) {
        return new PostalAddress(
                number, repeat, kind, street, List.of(others), "31100", "31100 VILLENEUVE", "31001", "");
    }
}
