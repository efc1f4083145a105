package fr.maillage.premises.premises.domain;

import org.jspecify.annotations.Nullable;

/** Whose rooms they are; who to talk to is in the contacts, sealed. */
public record Owner(OwnerType type, @Nullable String organization) {}
