package fr.maillage.registry.identifier.domain;

/** The check digit of SIREN, SIRET, RPPS and FINESS numbers. */
public final class Luhn {

    private Luhn() {}

    /** Whether the last digit checks the others; false for anything but ASCII digits. */
    public static boolean holds(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return !digits.isEmpty() && sum % 10 == 0;
    }
}
