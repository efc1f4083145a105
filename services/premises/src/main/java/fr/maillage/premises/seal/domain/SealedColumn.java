package fr.maillage.premises.seal.domain;

/**
 * A column of sealed values, in a table that has {@code tenant_id}.
 *
 * @param key column of the primary key, by which a value is bound to its row
 */
public record SealedColumn(String table, String key, String name) {}
