package fr.maillage.registry.imports.domain;

/**
 * Something other than whole rows that a bad file could take away, watched like vanishing rows.
 *
 * @param nameFr what is lost, for the person who decides
 * @param sql selects two counts: live rows that have it among those the file touches, and those that would lose it
 */
public record LossGuard(String nameFr, String nameEn, String sql) {}
