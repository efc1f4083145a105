package fr.maillage.registry.area.domain;

/** Who writes, and for which organization. */
public record Author(String tenant, String subject) {}
