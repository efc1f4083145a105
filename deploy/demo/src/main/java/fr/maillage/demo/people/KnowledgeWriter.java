package fr.maillage.demo.people;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.TextFile;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What a collectivité would have learnt of its own liberal practitioners, age above all, which no official file has. Most
 * of them are known, not all: an observatory must show the share it does not know.
 */
public final class KnowledgeWriter implements Closeable {
    /** The columns, in their order; the import kind {@code local-knowledge} reads them by these names. */
    static final List<String> COLUMNS = List.of(
            "professionalId",
            "ageBand",
            "plannedRetirement",
            "retirementCertainty",
            "acceptsNewPatients",
            "homeVisits",
            "teleconsultation",
            "feeSector",
            "teachingSite",
            "languages",
            "source",
            "date");

    private static final double MET = 0.85;
    private static final double ANNOUNCED = 0.6;
    private static final int RETIREMENT = 67;
    private static final int THIS_YEAR = 2026;
    private static final List<String> LANGUAGES = List.of("en", "es", "ar", "pt", "de", "it", "tr", "ro");

    private final TextFile file;
    private final long seed;

    public KnowledgeWriter(Path path, long seed) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        this.seed = seed;
        file.write(String.join(";", COLUMNS));
    }

    public void write(Person person) {
        Draw draw = Draw.of(seed, "knowledge", person.nationalId());
        if (!person.isPlacedLiberal() || !draw.chance(MET)) {
            return;
        }
        int left = Math.max(1, RETIREMENT - person.age() + draw.below(3) - 1);
        boolean announced = left <= 5 && draw.chance(ANNOUNCED);
        boolean doctor = person.profession().doctor();
        StringBuilder line = file.line();
        line.append(person.identifierType().equals("8") ? person.identifier() : "adeli:" + person.identifier());
        cell(line, person.age() / 5 * 5 + "-" + (person.age() / 5 * 5 + 4));
        cell(line, announced ? (THIS_YEAR + left) + (draw.chance(0.5) ? "-06" : "-12") : "");
        cell(line, !announced ? "" : left <= 1 ? "CONFIRMED" : left <= 3 ? "PROBABLE" : "POSSIBLE");
        cell(line, draw.chance(0.45) ? "YES" : draw.chance(0.8) ? "NO" : "UNKNOWN");
        cell(line, draw.of(List.of("YES", "LIMITED", "NO", "UNKNOWN")));
        cell(line, doctor ? draw.chance(0.4) ? "YES" : "NO" : "");
        cell(line, feeSector(person, draw));
        cell(line, draw.chance(0.12) ? "YES" : "NO");
        cell(line, draw.chance(0.3) ? "fr " + draw.of(LANGUAGES) : "fr");
        cell(line, draw.of(List.of("INTERVIEW", "SURVEY", "SELF_DECLARED")));
        cell(line, "2026-0" + (1 + draw.below(9)) + "-1" + draw.below(10));
        file.end();
    }

    private static String feeSector(Person person, Draw draw) {
        return switch (person.profession().key()) {
            case Profession.GENERALIST -> draw.chance(0.93) ? "S1" : draw.chance(0.7) ? "S2_OPTAM" : "S2";
            case Profession.SPECIALIST -> draw.chance(0.48) ? "S1" : draw.chance(0.5) ? "S2_OPTAM" : "S2";
            default -> "";
        };
    }

    private static void cell(StringBuilder line, String text) {
        line.append(';').append(text);
    }

    public long rows() {
        return file.lines() - 1;
    }

    @Override
    public void close() {
        file.close();
    }
}
