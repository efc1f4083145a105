package fr.maillage.demo.people;

import fr.maillage.demo.address.WrittenAddress;
import fr.maillage.demo.file.Table;
import fr.maillage.demo.file.TextFile;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code PS_LibreAcces_Personne_activite} of 2026: 56 cells and a trailing pipe, one line per activity and skill. */
public final class ActivityWriter implements Closeable {
    private static final Skill NONE = new Skill("", "", "", "");
    private static final Map<String, String> SECTIONS = Map.of(
            "A", "Pharmacien titulaire d'officine",
            "D", "Pharmacien adjoint d'officine",
            "G", "Pharmacien biologiste",
            "H", "Pharmacien d'établissement de santé");

    private final TextFile file;
    private final Map<String, String> sectors = new HashMap<>();
    private long withoutAddress;

    public ActivityWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        Table.read("demo/sectors.csv").forEach(row -> sectors.put(row.text("code"), row.text("label")));
        file.write(Header.of("rpps-activities"));
    }

    public void write(Person person) {
        List<Skill> skills = person.skills().isEmpty() ? List.of(NONE) : person.skills();
        for (Activity activity : person.activities()) {
            for (Skill skill : skills) {
                StringBuilder line = file.line();
                who(line, person);
                cells(line, skill.type(), skill.typeLabel(), skill.code(), skill.label());
                cells(line, activity.mode(), activity.mode().equals("L") ? "Libéral" : "Salarié");
                where(line, activity.site());
                what(line, person, activity);
                file.end();
                withoutAddress += activity.site().address().equals(WrittenAddress.NONE) ? 1 : 0;
            }
        }
    }

    private static void who(StringBuilder line, Person person) {
        cells(line, person.identifierType(), person.identifier(), person.nationalId());
        boolean doctor = person.profession().doctor() && !person.category().equals("E");
        cells(line, doctor ? "DR" : "", doctor ? "Docteur" : "");
        cells(line, person.woman() ? "MME" : "M", person.woman() ? "Madame" : "Monsieur");
        cells(line, person.family(), person.given());
        cells(line, person.profession().code(), person.profession().label());
        cells(line, person.category(), category(person.category()));
    }

    private static String category(String code) {
        return switch (code) {
            case "E" -> "Etudiant";
            case "M" -> "Agent public";
            default -> "Civil";
        };
    }

    private static void where(StringBuilder line, Site site) {
        WrittenAddress address = site.address();
        cells(line, "", "", site.finess(), site.legal(), site.technicalId(), site.name(), "", "", address.place());
        cells(line, address.number(), address.repeat(), address.typeCode(), address.typeLabel(), address.street());
        cells(line, address.mention(), address.delivery(), address.postcode());
        cells(line, address.communeCode(), address.communeName(), address.countryCode(), address.countryLabel());
        cells(line, site.phone(), "", "", "", "", "", site.formerId());
    }

    private void what(StringBuilder line, Person person, Activity activity) {
        String sector = activity.site().sector();
        cells(line, person.profession().authority(), sector, sectors.getOrDefault(sector, sector));
        cells(line, activity.section(), SECTIONS.getOrDefault(activity.section(), ""), "", "");
        cells(line, activity.substitute() ? "GENR02" : "GENR01");
        cells(
                line,
                activity.substitute()
                        ? "Activité de soins ou de pharmacien en tant que remplaçant"
                        : "Activité standard de soin ou de pharmacien");
    }

    private static void cells(StringBuilder line, String... cells) {
        for (String cell : cells) {
            line.append(cell).append('|');
        }
    }

    public long rows() {
        return file.lines() - 1;
    }

    public long withoutAddress() {
        return withoutAddress;
    }

    @Override
    public void close() {
        file.close();
    }
}
