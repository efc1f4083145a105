package fr.maillage.registry.geocode.domain;

import java.util.List;

/**
 * An address as a directory writes it, cell by cell; a cell that is missing is empty.
 *
 * @param others cells in which a street or a hamlet is sometimes written: complement, place, mention, recipient
 */
public record PostalAddress(
        String number,
        String repeat,
        String kind,
        String street,
        List<String> others,
        String postcode,
        String deliveryLine,
        String commune,
        String country) {

    public PostalAddress {
        others = List.copyOf(others);
    }

    boolean isEmpty() {
        return street.isEmpty()
                && number.isEmpty()
                && postcode.isEmpty()
                && deliveryLine.isEmpty()
                && commune.isEmpty()
                && others.stream().allMatch(String::isEmpty);
    }
}
