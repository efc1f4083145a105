package fr.maillage.premises.premises.domain;

/** A unit to enter, in the state it is in. */
public record NewUnit(UnitContent content, UnitState state) {}
