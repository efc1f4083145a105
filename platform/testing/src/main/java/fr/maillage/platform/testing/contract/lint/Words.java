package fr.maillage.platform.testing.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** How names and texts of a contract are written. */
final class Words {

    static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    static final Pattern PASCAL = Pattern.compile("[A-Z][a-zA-Z0-9]*");
    static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Words() {}

    static boolean is(Pattern form, String name) {
        return form.matcher(name).matches();
    }

    /** French first, English second, as {@code "texte / text"}. */
    static boolean isBilingual(JsonNode text) {
        String[] languages = text.asText().split(" / ", -1);
        return languages.length >= 2 && java.util.Arrays.stream(languages).noneMatch(String::isBlank);
    }
}
