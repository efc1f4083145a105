package fr.maillage.demo.people;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.Table;
import java.util.ArrayList;
import java.util.List;

/** A specialty or competence as the directory writes it. */
public record Skill(String type, String typeLabel, String code, String label) {

    /** Draws the skills of a person. */
    static final class Drawer {
        private static final Skill GENERAL = ordinal("SM53", "Spécialiste en Médecine Générale");
        private static final Skill QUALIFIED = ordinal("SM26", "Qualifié en Médecine Générale");
        private static final Skill YOUNG = ordinal("SM54", "Médecine Générale");
        private static final Skill ORTHODONTICS = ordinal("SCD01", "Orthopédie dento-faciale");
        private static final Skill ADVANCED_NURSE =
                ordinal("SI01", "Exercice infirmier en pratique avancée pathologies chroniques stabilisées");
        private static final List<Skill> SECOND = List.of(
                further("DSM213", "Gériatrie"), further("DSM219", "Médecine du sport"), further("DSM226", "Nutrition"));

        private static final double SECOND_SKILL = 0.04;
        private static final double ALSO_GENERALIST = 0.003;
        private static final double ORTHODONTIST = 0.05;
        private static final double ADVANCED = 0.005;

        private final List<Table.Row> specialties = Table.read("demo/specialties.csv");
        private final int total =
                specialties.stream().mapToInt(row -> row.integer("weight")).sum();

        List<Skill> of(Profession profession, Draw draw) {
            return switch (profession.key()) {
                case Profession.GENERALIST -> generalist(draw);
                case Profession.SPECIALIST -> specialist(draw);
                case Profession.DENTIST -> draw.chance(ORTHODONTIST) ? List.of(ORTHODONTICS) : List.of();
                case Profession.NURSE -> draw.chance(ADVANCED) ? List.of(ADVANCED_NURSE) : List.of();
                default -> List.of();
            };
        }

        private static List<Skill> generalist(Draw draw) {
            int luck = draw.below(100);
            if (luck < 2) {
                return List.of();
            }
            List<Skill> skills = new ArrayList<>(List.of(luck < 45 ? GENERAL : luck < 80 ? QUALIFIED : YOUNG));
            if (draw.chance(SECOND_SKILL)) {
                skills.add(draw.of(SECOND));
            }
            return skills;
        }

        private List<Skill> specialist(Draw draw) {
            int weight = draw.below(total);
            Skill skill = GENERAL;
            for (Table.Row row : specialties) {
                weight -= row.integer("weight");
                if (weight < 0) {
                    skill = ordinal(row.text("code"), row.text("label"));
                    break;
                }
            }
            return draw.chance(ALSO_GENERALIST) ? List.of(skill, GENERAL) : List.of(skill);
        }

        private static Skill ordinal(String code, String label) {
            return new Skill("S", "Spécialité ordinale", code, label);
        }

        private static Skill further(String code, String label) {
            return new Skill("DNQ", "DESC non qualifiant", code, label);
        }
    }
}
