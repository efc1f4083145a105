package fr.maillage.gateway.sheet;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A territory as the path of a sheet names it; whether it exists is for the registry to say. */
record Place(String level, String code) {

    private static final Pattern PATH = Pattern.compile("/api/territory-sheet/v1/([a-z]{2,20})/([0-9A-Za-z]{1,20})");

    static Optional<Place> find(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(new Place(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String id() {
        return level + ":" + code;
    }
}
