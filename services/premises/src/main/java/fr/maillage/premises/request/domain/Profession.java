package fr.maillage.premises.request.domain;

/** A profession or title: the code means nothing without its nomenclature. */
public record Profession(String system, String code) {}
