package fr.maillage.registry.localknowledge.domain;

import fr.maillage.registry.localknowledge.domain.FactValue.Choice;
import fr.maillage.registry.localknowledge.domain.FactValue.Languages;
import fr.maillage.registry.localknowledge.domain.FactValue.Retirement;
import fr.maillage.registry.localknowledge.domain.FactValue.TimeShares;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may be known of somebody (all of them) or of a structure (some). Names are those of the API and of the files. */
public enum Field {
    AGE_BAND("ageBand", "age-band", Choice.class, true, false),
    PLANNED_RETIREMENT("plannedRetirement", "retirement-certainty", Retirement.class, true, false),
    ACCEPTS_NEW_PATIENTS("acceptsNewPatients", "known-answer", Choice.class, false, true),
    HOME_VISITS("homeVisits", "home-visits", Choice.class, false, true),
    TELECONSULTATION("teleconsultation", "known-answer", Choice.class, false, true),
    FEE_SECTOR("feeSector", "fee-sector", Choice.class, false, false),
    WORKING_TIME_SHARE("workingTimeShare", "", TimeShares.class, false, false),
    TEACHING_SITE("teachingSite", "known-answer", Choice.class, false, true),
    LANGUAGES("languages", "language", Languages.class, false, true),
    PARTICULAR_PRACTICE("particularPractice", "known-answer", Choice.class, false, true),
    ACCESSIBILITY("accessibility", "accessibility", Choice.class, false, true),
    SETTING("setting", "practice-setting", Choice.class, false, false);

    private final String label;
    private final String codeSystem;
    private final Class<? extends FactValue> type;
    private final boolean confidential;
    private final boolean ofStructures;

    Field(
            String label,
            String codeSystem,
            Class<? extends FactValue> type,
            boolean confidential,
            boolean ofStructures) {
        this.label = label;
        this.codeSystem = codeSystem;
        this.type = type;
        this.confidential = confidential;
        this.ofStructures = ofStructures;
    }

    public String label() {
        return label;
    }

    /** The nomenclature of its codes; empty when it has none. */
    public String codeSystem() {
        return codeSystem;
    }

    public Class<? extends FactValue> type() {
        return type;
    }

    /** For the health direction alone (domain handbook 2.7), and sealed at rest. */
    public boolean confidential() {
        return confidential;
    }

    public boolean of(SubjectType subject) {
        return switch (subject) {
            case PROFESSIONAL -> true;
            case STRUCTURE -> ofStructures;
        };
    }

    public static Optional<Field> find(String label) {
        return all().stream().filter(field -> field.label.equals(label)).findFirst();
    }

    public static List<Field> all() {
        return Arrays.asList(values());
    }
}
