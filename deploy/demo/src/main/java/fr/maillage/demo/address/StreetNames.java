package fr.maillage.demo.address;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.Table;
import fr.maillage.demo.name.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of streets: a list, and persons that never were. No two alike in a commune. */
public final class StreetNames {
    private static final List<String> BODIES =
            Table.read("demo/streets.csv").stream().map(row -> row.text("name")).toList();
    private static final List<String> RANKS = List.of("du Docteur ", "du Général ", "du Professeur ", "du Capitaine ");
    private static final double PERSONS = 0.3;
    private static final double RANKED = 0.2;

    private final Names names;

    public StreetNames(Names names) {
        this.names = names;
    }

    /** Draws types and bodies for one commune. */
    Drawer of(Draw draw) {
        return new Drawer(draw);
    }

    /** Remembers what the commune already has. */
    final class Drawer {
        private final Draw draw;
        private final Set<String> taken = new HashSet<>();

        private Drawer(Draw draw) {
            this.draw = draw;
        }

        StreetType type() {
            int weight = draw.below(100);
            for (StreetType type : StreetType.values()) {
                weight -= type.weight();
                if (weight < 0) {
                    return type;
                }
            }
            return StreetType.RUE;
        }

        String body(StreetType type) {
            String body = candidate(PERSONS);
            while (!taken.add(type + body)) {
                body = candidate(1);
            }
            return body;
        }

        private String candidate(double persons) {
            if (!draw.chance(persons)) {
                return draw.of(BODIES);
            }
            String person = names.capitalised(draw);
            return draw.chance(RANKED) ? draw.of(RANKS) + person : person;
        }
    }
}
