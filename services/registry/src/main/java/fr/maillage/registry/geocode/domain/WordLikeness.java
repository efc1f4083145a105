package fr.maillage.registry.geocode.domain;

/** How like two different words are, 0 (not at all) to 1. */
final class WordLikeness {

    private static final int ONE_MISTAKE = 4;
    private static final int TWO_MISTAKES = 8;

    private WordLikeness() {}

    /**
     * An initial is its word by 0.7, the beginning of three letters or more by 0.85; one mistake is allowed in words of
     * four letters (0.85), two in words of eight (0.75). Numbers are never like one another.
     */
    static double of(String asked, String word) {
        if (asked.equals(word)) {
            return 1;
        }
        if (Character.isDigit(asked.charAt(0)) || Character.isDigit(word.charAt(0))) {
            return 0;
        }
        if (word.startsWith(asked)) {
            return asked.length() == 1 ? 0.7 : asked.length() == 2 ? 0 : 0.85;
        }
        if (asked.startsWith(word) && word.length() == 1) {
            return 0.7;
        }
        int shorter = Math.min(asked.length(), word.length());
        int most = shorter >= TWO_MISTAKES ? 2 : shorter >= ONE_MISTAKE ? 1 : 0;
        int distance = most == 0 ? 1 : EditDistance.within(asked, word, most);
        return distance > most ? 0 : distance == 1 ? 0.85 : 0.75;
    }
}
