package fr.maillage.demo.people;

import fr.maillage.demo.file.TextFile;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code PS_LibreAcces_SavoirFaire}: one line per person and skill. */
public final class SkillWriter implements Closeable {
    private final TextFile file;

    public SkillWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write(Header.of("rpps-skills"));
    }

    public void write(Person person) {
        for (Skill skill : person.skills()) {
            StringBuilder line = file.line();
            line.append(person.identifierType()).append('|').append(person.identifier());
            line.append('|').append(person.nationalId()).append('|').append(person.family());
            line.append('|').append(person.given());
            line.append('|').append(person.profession().code());
            line.append('|').append(person.profession().label());
            line.append('|').append(person.category()).append("|Civil|");
            line.append(skill.type()).append('|').append(skill.typeLabel()).append('|');
            line.append(skill.code()).append('|').append(skill.label()).append('|');
            file.end();
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
