package fr.maillage.demo.people;

import fr.maillage.demo.address.Handwriting;
import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.Numbers;
import fr.maillage.demo.name.Phones;
import fr.maillage.demo.reference.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The practices of a town that FINESS does not know: opened as people come, alone or shared. */
final class Practices {
    /** The directory numbers such places R1 and thirteen digits; these begin beyond those in use. */
    private static final String NUMBER = "R1099";

    private static final double OPENS = 0.42;
    private static final double SHARED_BY_PROFESSIONS = 0.25;
    private static final Map<String, String> NAMES = Map.of(
            "10", "CABINET MEDICAL",
            "40", "CABINET DENTAIRE",
            "60", "CABINET INFIRMIER",
            "70", "CABINET DE KINESITHERAPIE",
            "28", "OPTIQUE",
            "26", "AUDITION",
            "93", "CABINET DE PSYCHOLOGIE");

    private final Town town;
    private final Handwriting handwriting;
    private final Draw draw;
    private final Map<String, List<Site>> byGroup = new HashMap<>();
    private int opened;

    Practices(Town town, Handwriting handwriting, Draw draw) {
        this.town = town;
        this.handwriting = handwriting;
        this.draw = draw;
    }

    Site join(Profession profession) {
        String group = draw.chance(SHARED_BY_PROFESSIONS) ? "" : profession.code();
        List<Site> sites = byGroup.computeIfAbsent(group, key -> new ArrayList<>());
        if (sites.isEmpty() || draw.chance(OPENS)) {
            Site site = open(profession);
            sites.add(site);
            return site;
        }
        Site site = draw.of(sites);
        return profession.mode().equals("L") ? site.in("SA08") : site;
    }

    private Site open(Profession profession) {
        String rank = NUMBER + Numbers.padded(town.commune().index(), 5) + Numbers.padded(opened, 5);
        opened++;
        var house = town.book().house(draw);
        String name = NAMES.getOrDefault(profession.code(), "CABINET")
                + " "
                + Letters.afnor(house.street().body());
        return new Site(
                rank,
                "",
                "",
                "",
                draw.chance(0.7) ? name : "",
                profession.mode().equals("L") ? draw.chance(0.15) ? "SA09" : "SA07" : "SA42",
                handwriting.written(town.commune(), house, draw),
                draw.chance(0.6) ? Phones.of(town.commune().department(), draw) : "");
    }
}
