package fr.maillage.integration.tenant.domain;

import java.util.regex.Pattern;

/** SIREN: 9 digits whose last checks the others (Luhn); it identifies a collectivité (REG-21). */
public final class Siren {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{9}");

    private Siren() {}

    public static boolean holds(String text) {
        return SHAPE.matcher(text).matches() && checks(text);
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
