package fr.maillage.premises.premises.domain;

import java.math.BigDecimal;

/** What was measured, in metres; a share from 0 to 1. */
public record Measure(MeasuredItem item, BigDecimal value) {}
