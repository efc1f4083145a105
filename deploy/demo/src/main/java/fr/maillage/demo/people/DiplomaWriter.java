package fr.maillage.demo.people;

import fr.maillage.demo.file.TextFile;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * {@code PS_LibreAcces_Dipl_AutExerc}: the type of diploma alone, as in the documentation's sample, for the codes of
 * diplomas are in no public table that ships here.
 */
public final class DiplomaWriter implements Closeable {
    private final TextFile file;

    public DiplomaWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write(Header.of("rpps-diplomas"));
    }

    public void write(Person person) {
        if (person.category().equals("E")) {
            return;
        }
        boolean abroad = person.identifier().hashCode() % 14 == 0;
        line(
                person,
                abroad ? "DEEE" : "DE",
                abroad ? "Diplôme d'un pays de l'UE ou de l'EEE" : "Diplôme d'Etat français");
        if (person.profession().key().equals(Profession.SPECIALIST)) {
            line(person, "DES", "Diplôme d'études spécialisées");
        }
    }

    private void line(Person person, String type, String label) {
        StringBuilder line = file.line();
        line.append(person.identifierType()).append('|').append(person.identifier());
        line.append('|').append(person.nationalId()).append('|').append(person.family());
        line.append('|')
                .append(person.given())
                .append('|')
                .append(type)
                .append('|')
                .append(label);
        line.append("|||||||");
        file.end();
    }

    @Override
    public void close() {
        file.close();
    }
}
