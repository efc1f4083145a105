package fr.maillage.registry.geography.domain;

/** What is wrong with a shape, for programs and for people. */
public record Fault(String code, String fr, String en) {}
