package fr.maillage.integration.datasubject.domain;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and where to answer. Sealed wherever it is kept.
 *
 * @param key RPPS number or {@code adeli:…}, account, or e-mail, by the kind
 * @param contact where the answer goes; nothing but the answer
 */
public record Person(
        SubjectKind kind,
        String key,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String email,
        @Nullable String contact) {

    /** E-mails are one whatever their case. */
    public Person {
        key = kind == SubjectKind.RESIDENT ? key.strip().toLowerCase(Locale.ROOT) : key.strip();
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    /** Further words by which a service may know the person. */
    public Map<String, String> identifiers() {
        Map<String, String> known = new TreeMap<>();
        put(known, "familyName", familyName);
        put(known, "givenName", givenName);
        put(known, "email", email);
        return known;
    }

    private static void put(Map<String, String> known, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.put(name, value);
        }
    }

    /** Kind alone: a record is printed by whoever logs it. */
    @Override
    public String toString() {
        return "person of kind " + kind;
    }
}
