package fr.maillage.demo;

import fr.maillage.demo.people.ActivityWriter;
import fr.maillage.demo.people.DiplomaWriter;
import fr.maillage.demo.people.KnowledgeWriter;
import fr.maillage.demo.people.Person;
import fr.maillage.demo.people.SkillWriter;
import fr.maillage.demo.people.Town;
import fr.maillage.demo.people.Workforce;
import java.util.LinkedHashMap;
import java.util.Map;

/** The directory of people, and what the tenants know of their own. */
final class PeopleLayer implements Layer {
    private final World world;
    private final ActivityWriter activities;
    private final SkillWriter skills;
    private final DiplomaWriter diplomas;
    private final Map<String, KnowledgeWriter> tenants = new LinkedHashMap<>();
    private Workforce workforce;
    private long people;

    PeopleLayer(World world, Order order) {
        this.world = world;
        this.workforce = world.workforce();
        this.activities = new ActivityWriter(order.file(FileKind.ACTIVITIES.fileName()));
        this.skills = new SkillWriter(order.file(FileKind.SKILLS.fileName()));
        this.diplomas = new DiplomaWriter(order.file(FileKind.DIPLOMAS.fileName()));
        if (order.parts().contains(Order.Part.KNOWLEDGE)) {
            order.tenants()
                    .forEach(siren -> tenants.put(
                            siren, new KnowledgeWriter(order.file(FileKind.KNOWLEDGE.fileName(siren)), order.seed())));
        }
    }

    @Override
    public void department(String code) {
        workforce = world.workforce();
    }

    @Override
    public void town(Town town) {
        KnowledgeWriter knowledge = tenants.get(town.commune().epciOrParents());
        workforce.people(town, person -> {
            write(person);
            if (knowledge != null) {
                knowledge.write(person);
            }
        });
    }

    private void write(Person person) {
        activities.write(person);
        skills.write(person);
        diplomas.write(person);
        people++;
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("people", people);
        counts.put("activityLines", activities.rows());
        counts.put("linesWithoutAddress", activities.withoutAddress());
        counts.put(
                "knowledgeLines",
                tenants.values().stream().mapToLong(KnowledgeWriter::rows).sum());
        return counts;
    }

    @Override
    public void close() {
        activities.close();
        skills.close();
        diplomas.close();
        tenants.values().forEach(KnowledgeWriter::close);
    }
}
