package fr.maillage.premises.parameter.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure that holds from a day on, until a later one of the same name. */
public record DatedParameter(String name, LocalDate validFrom, BigDecimal value, String source) {}
