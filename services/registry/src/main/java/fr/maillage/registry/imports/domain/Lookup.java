package fr.maillage.registry.imports.domain;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reference rows small enough for memory, read before the file.
 *
 * @param sql selects texts
 * @param row takes each row's columns
 */
public record Lookup(String sql, Consumer<List<@Nullable String>> row) {}
