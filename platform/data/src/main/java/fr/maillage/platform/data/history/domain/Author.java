package fr.maillage.platform.data.history.domain;

/** Who writes, and for which organization. */
public record Author(String tenant, String subject) {}
