package fr.maillage.integration.datasubject.domain;

import java.time.LocalDate;

/** That it was checked who asks: how, by whom, when. */
public record Identity(IdentityMethod method, String by, LocalDate on) {}
