package fr.maillage.premises.criteria.domain;

/** One thing said in both languages. */
public record Wording(String fr, String en) {}
