package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Settings;
import java.time.Instant;
import java.util.Optional;

/**
 * Settings in force.
 *
 * @param version 0 for the shipped ones
 * @param changedAt when they were written; empty for the shipped ones
 */
public record KeptSettings(int version, Optional<Instant> changedAt, Settings settings) {}
