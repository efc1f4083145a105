package fr.maillage.premises.statistics.domain;

import java.math.BigDecimal;

/**
 * How long requests stay in a stage that they have left.
 *
 * @param requests passages counted
 */
public record StageTime(String stage, long requests, BigDecimal medianDays, BigDecimal meanDays) {}
