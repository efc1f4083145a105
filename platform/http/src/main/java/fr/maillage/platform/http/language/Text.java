package fr.maillage.platform.http.language;

import com.google.errorprone.annotations.Immutable;

/** A text for people, in both languages. */
@Immutable
public record Text(String fr, String en) {

    public static Text of(String fr, String en) {
        return new Text(fr, en);
    }

    /** A text that reads the same in both: a name, a code, an official label that exists in French only. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
