package fr.maillage.demo.name;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.Table;
import java.util.List;
import java.util.Locale;

/** Draws given names and family names; particles, hyphens and accents in the shares that make a search honest. */
public final class Names {
    private static final double PARTICLE = 0.025;
    private static final double DOUBLE = 0.04;

    private final List<String> women = given("F");
    private final List<String> men = given("M");
    private final List<String> beginnings = parts("B");
    private final List<String> endings = parts("E");
    private final List<String> particles = parts("P");

    private static List<String> given(String sex) {
        return Table.read("demo/given-names.csv").stream()
                .filter(row -> row.text("sex").equals(sex))
                .map(row -> row.text("name"))
                .toList();
    }

    private static List<String> parts(String part) {
        return Table.read("demo/family-names.csv").stream()
                .filter(row -> row.text("part").equals(part))
                .map(row -> row.text("text"))
                .toList();
    }

    public String given(Draw draw, boolean woman) {
        return draw.of(woman ? women : men);
    }

    /** In capitals, as the directory has it. */
    public String family(Draw draw) {
        String name = simple(draw);
        if (draw.chance(PARTICLE)) {
            String particle = draw.of(particles);
            return particle.endsWith("'") ? particle + name : particle + " " + name;
        }
        return draw.chance(DOUBLE) ? name + "-" + simple(draw) : name;
    }

    private String simple(Draw draw) {
        return draw.of(beginnings) + draw.of(endings);
    }

    /** A person that a street may be called after: {@code Jeanne Marquelac}. */
    public String capitalised(Draw draw) {
        String family = simple(draw);
        return given(draw, draw.chance(0.5))
                + " "
                + family.charAt(0)
                + family.substring(1).toLowerCase(Locale.ROOT);
    }
}
