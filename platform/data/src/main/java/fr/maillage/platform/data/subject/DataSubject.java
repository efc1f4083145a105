package fr.maillage.platform.data.subject;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody, as services know people. Never in an address, an event or a log.
 *
 * @param kind what the key is a key of, a word in capitals: an account, a professional…
 * @param key the identifier that settles who it is; digests and suppressions go by it
 * @param identifiers further words by which a service may know the person, by their names
 */
public record DataSubject(String kind, String key, Map<String, String> identifiers) {

    private static final Pattern KIND = Pattern.compile("[A-Z]{2,20}");
    private static final int LONGEST = 200;

    public DataSubject {
        identifiers = Map.copyOf(identifiers);
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "kind of data subject of %d characters, must be a word in capitals".formatted(kind.length()));
        }
        if (key.isEmpty() || key.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "key of a data subject of %d characters, must have 1 to %d".formatted(key.length(), LONGEST));
        }
    }

    public static DataSubject of(String kind, String key) {
        return new DataSubject(kind, key, Map.of());
    }

    /** Kind alone: a record is printed by whoever logs it. */
    @Override
    public String toString() {
        return "data subject of kind " + kind;
    }
}
