package fr.maillage.registry.localknowledge.domain;

import java.util.regex.Pattern;

/**
 * Whom or what the knowledge is about, by the public id of the registry. The official file may drop it: knowledge stays,
 * and is there when it comes back.
 */
public record Subject(SubjectType type, String id) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z:-]{1,60}");

    public Subject {
        if (!isId(id)) {
            throw new IllegalArgumentException("subject id, must be 1 to 60 letters, digits, colons or dashes");
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public static Subject professional(String id) {
        return new Subject(SubjectType.PROFESSIONAL, id);
    }

    public static Subject structure(String id) {
        return new Subject(SubjectType.STRUCTURE, id);
    }
}
