package fr.maillage.local.status;

import org.jspecify.annotations.Nullable;

/** One line of {@code status}; what a stopped part does not have is null. */
public record PartReport(
        String name,
        PartState state,
        @Nullable Long pid,
        @Nullable Integer port,
        @Nullable Long memoryBytes,
        @Nullable Long uptimeSeconds) {}
