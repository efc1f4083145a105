package fr.maillage.integration.directory.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account of the directory. */
public record Account(String id, String username, @Nullable String email, boolean enabled, Instant createdAt) {}
