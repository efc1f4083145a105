package fr.maillage.demo;

/** The check of a check digit, written apart from what makes it. */
final class Numbers {
    private Numbers() {}

    static boolean luhnHolds(String number) {
        int sum = 0;
        boolean twice = false;
        for (int i = number.length() - 1; i >= 0; i--) {
            int digit = Character.digit(number.charAt(i), 10);
            int part = twice ? digit * 2 : digit;
            sum += part / 10 + part % 10;
            twice = !twice;
        }
        return sum % 10 == 0;
    }
}
