package fr.maillage.premises.request.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words of a name, folded: no accent, no case, ligatures opened. A sealed name is found by whole words only. */
public final class NameWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private NameWords() {}

    public static List<String> of(@Nullable String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .flatMap(name -> Arrays.stream(OTHERS.split(folded(name))))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String folded(String name) {
        String open = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD)).replaceAll("");
    }
}
