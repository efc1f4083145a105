package fr.maillage.registry.history.domain;

/** Who writes, and for which organization. */
public record Author(String tenant, String subject) {}
