package fr.maillage.demo.address;

/**
 * An address as the directory of people writes it: every cell, possibly empty.
 *
 * @param communeCode of the municipality: Paris and not its arrondissement
 */
public record WrittenAddress(
        String place,
        String number,
        String repeat,
        String typeCode,
        String typeLabel,
        String street,
        String mention,
        String delivery,
        String postcode,
        String communeCode,
        String communeName,
        String countryCode,
        String countryLabel) {

    public static final WrittenAddress NONE = new WrittenAddress("", "", "", "", "", "", "", "", "", "", "", "", "");

    /** Abroad, as the directory has some: no commune, and a postcode that is none. */
    public static final WrittenAddress ABROAD = new WrittenAddress(
            "", "", "", "", "", "1 DEMO ROAD", "", "GL 50 CHELTENHAM", "GL", "", "", "99132", "Royaume-uni");

    WrittenAddress withNumber(String number, String repeat) {
        return new WrittenAddress(
                place,
                number,
                repeat,
                typeCode,
                typeLabel,
                street,
                mention,
                delivery,
                postcode,
                communeCode,
                communeName,
                countryCode,
                countryLabel);
    }

    WrittenAddress withStreet(String typeCode, String typeLabel, String street) {
        return new WrittenAddress(
                place,
                number,
                repeat,
                typeCode,
                typeLabel,
                street,
                mention,
                delivery,
                postcode,
                communeCode,
                communeName,
                countryCode,
                countryLabel);
    }

    WrittenAddress withCommune(String delivery, String postcode, String communeCode, String communeName) {
        return new WrittenAddress(
                place,
                number,
                repeat,
                typeCode,
                typeLabel,
                street,
                mention,
                delivery,
                postcode,
                communeCode,
                communeName,
                countryCode,
                countryLabel);
    }

    WrittenAddress withMention(String mention) {
        return new WrittenAddress(
                place,
                number,
                repeat,
                typeCode,
                typeLabel,
                street,
                mention,
                delivery,
                postcode,
                communeCode,
                communeName,
                countryCode,
                countryLabel);
    }
}
