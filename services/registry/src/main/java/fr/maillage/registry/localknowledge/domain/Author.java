package fr.maillage.registry.localknowledge.domain;

/** Who writes, and for which organization. */
public record Author(String tenant, String subject) {}
