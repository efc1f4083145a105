package fr.maillage.registry.identifier.domain;

/** What numbers are made of, told without a pattern: a national file asks a dozen times a line. */
public final class Digits {

    private Digits() {}

    /** Whether the text is that many digits of ASCII and nothing else. */
    public static boolean only(String text, int count) {
        return text.length() == count && from(text, 0);
    }

    /** Whether all that follows a position is digits of ASCII. */
    public static boolean from(String text, int position) {
        for (int i = position; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean is(char c) {
        return c >= '0' && c <= '9';
    }
}
