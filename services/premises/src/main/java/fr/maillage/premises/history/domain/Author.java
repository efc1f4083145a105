package fr.maillage.premises.history.domain;

/** Who writes, and for which organization. */
public record Author(String tenant, String subject) {}
