package fr.maillage.local.token;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What matters in one of Keycloak's login pages: where its form goes, what it asks for, what it complains about. */
record LoginPage(String html) {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");
    private static final Pattern COMPLAINT = Pattern.compile("kc-feedback-text[^>]*>([^<]*)<");
    private static final Pattern OPTION = Pattern.compile("name=\"kc\\.org\"\\s+value=\"([^\"]+)\"");
    private static final Pattern CHARACTER = Pattern.compile("&#(\\d+);");

    Optional<URI> formAction() {
        return first(ACTION).map(URI::create);
    }

    boolean asksForPassword() {
        return html.contains("name=\"password\"");
    }

    boolean asksForName() {
        return html.contains("name=\"username\"");
    }

    /** Aliases to choose from, when the person belongs to several organizations and asked for none in particular. */
    List<String> organizations() {
        return OPTION.matcher(html).results().map(option -> option.group(1)).toList();
    }

    Optional<String> complaint() {
        return first(COMPLAINT).map(String::strip).filter(words -> !words.isEmpty());
    }

    private Optional<String> first(Pattern pattern) {
        Matcher found = pattern.matcher(html);
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static String plain(String escaped) {
        return CHARACTER
                .matcher(escaped)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1)))))
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
