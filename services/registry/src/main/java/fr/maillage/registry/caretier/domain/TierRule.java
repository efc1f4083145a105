package fr.maillage.registry.caretier.domain;

import java.util.List;

/**
 * One line of the list.
 *
 * @param professionSystem G15 (health professions) or R95 (title users): a code means nothing without it (REG-06)
 * @param specialtyCodes the line holds for people with one of these; empty: for everybody of the profession
 * @param coverage how complete the directory is for the profession
 */
public record TierRule(
        String professionSystem, String professionCode, List<String> specialtyCodes, CareTier tier, Coverage coverage) {

    /** How complete the data are. */
    public enum Coverage {
        COMPLETE,
        /** Psychologists: reliable data are hard to get; a count is a floor. */
        PARTIAL
    }

    public TierRule {
        specialtyCodes = List.copyOf(specialtyCodes);
    }

    /** Whether the line is of this profession. */
    public boolean isOf(String system, String code) {
        return professionSystem.equals(system) && professionCode.equals(code);
    }
}
