package fr.maillage.integration.webhook.domain;

import java.util.regex.Pattern;

/** How an organization names the events it wants: a type, the beginning of types before {@code .*}, or {@code *}. */
public final class EventFilter {

    public static final String FORM =
            "\\*|fr\\.maillage(\\.[a-z][a-z0-9-]{0,39}){0,3}\\.\\*|fr\\.maillage(\\.[a-z][a-z0-9-]{0,39}){3}\\.v[1-9][0-9]{0,2}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private EventFilter() {}

    public static boolean holds(String filter) {
        return PATTERN.matcher(filter).matches();
    }
}
