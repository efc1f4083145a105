package fr.maillage.registry.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * Live rows that a format wants to know before it reads, so that it stages only what differs.
 *
 * @param table the staging table under which the format asks for them
 * @param sql selects a key ({@code uuid}) and a digest ({@code bigint}, null when unknown); {@code :source} stands for the
 *     source of the load, {@code :endable} for the condition on rows {@code t} of the merge's live table that the file may
 *     end
 * @param gone the staging table, of one {@code uuid}, that takes the keys of those that vanished; null when nobody asks
 */
public record Knowledge(
        StageTable table, String sql, @Nullable String gone) {}
