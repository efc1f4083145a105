package fr.maillage.integration.tenant.domain;

import fr.maillage.integration.directory.domain.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who an organization begins with.
 *
 * @param role realm role
 * @param account its account, once there is one
 * @param person who gets it; forgotten here once the account exists
 */
public record FirstUser(
        String role, @Nullable String account, @Nullable Person person) {}
