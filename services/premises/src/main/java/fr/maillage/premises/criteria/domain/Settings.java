package fr.maillage.premises.criteria.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Weights and figures in force, all of them. Weights count against each other: 20 and 10 are 2 and 1. */
@SuppressWarnings("EnumOrdinal") // an array or a bit by constant, gone when the process ends
public final class Settings {

    /** The largest weight. */
    public static final int MOST_WEIGHT = 1_000;

    private final Map<SoftCriterion, Integer> weights;
    private final Map<Parameter, Integer> parameters;
    private final int[] weightOf;
    private final int[] valueOf;

    public Settings(Map<SoftCriterion, Integer> weights, Map<Parameter, Integer> parameters) {
        this.weights = Map.copyOf(weights);
        this.parameters = Map.copyOf(parameters);
        weightOf = new int[SoftCriterion.values().length];
        for (SoftCriterion criterion : SoftCriterion.values()) {
            weightOf[criterion.ordinal()] = checked(criterion, given(weights, criterion));
        }
        valueOf = new int[Parameter.values().length];
        for (Parameter parameter : Parameter.values()) {
            valueOf[parameter.ordinal()] = parameter.checked(given(parameters, parameter));
        }
    }

    private static <K> int given(Map<K, Integer> values, K name) {
        return Objects.requireNonNull(values.get(name), () -> name + " has no value; expected one for each");
    }

    private static int checked(SoftCriterion criterion, int weight) {
        if (weight < 0 || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException(
                    "weight of %s (%d), must be within 0..%d".formatted(criterion, weight, MOST_WEIGHT));
        }
        return weight;
    }

    public int weight(SoftCriterion criterion) {
        return weightOf[criterion.ordinal()];
    }

    public int of(Parameter parameter) {
        return valueOf[parameter.ordinal()];
    }

    /** Millionths by which a date of this confidence counts. */
    public int confidence(Confidence confidence) {
        return of(
                switch (confidence) {
                    case FIRM -> Parameter.CONFIDENCE_FIRM;
                    case PROBABLE -> Parameter.CONFIDENCE_PROBABLE;
                    case UNCERTAIN -> Parameter.CONFIDENCE_UNCERTAIN;
                    case UNKNOWN -> Parameter.CONFIDENCE_UNKNOWN;
                });
    }

    /** By how many months a date of this confidence may slip before it is a worry. */
    public int slipMonths(Confidence confidence) {
        return of(
                switch (confidence) {
                    case FIRM -> Parameter.SLIP_MONTHS_FIRM;
                    case PROBABLE -> Parameter.SLIP_MONTHS_PROBABLE;
                    case UNCERTAIN -> Parameter.SLIP_MONTHS_UNCERTAIN;
                    case UNKNOWN -> Parameter.SLIP_MONTHS_UNKNOWN;
                });
    }

    public Settings with(SoftCriterion criterion, int weight) {
        Map<SoftCriterion, Integer> changed = new EnumMap<>(weights);
        changed.put(criterion, weight);
        return new Settings(changed, parameters);
    }

    public Settings with(Parameter parameter, int value) {
        Map<Parameter, Integer> changed = new EnumMap<>(parameters);
        changed.put(parameter, value);
        return new Settings(weights, changed);
    }

    /** These, but for some weights and figures. */
    public Settings with(Map<SoftCriterion, Integer> someWeights, Map<Parameter, Integer> someParameters) {
        Map<SoftCriterion, Integer> changedWeights = new EnumMap<>(weights);
        changedWeights.putAll(someWeights);
        Map<Parameter, Integer> changedParameters = new EnumMap<>(parameters);
        changedParameters.putAll(someParameters);
        return new Settings(changedWeights, changedParameters);
    }

    public Map<SoftCriterion, Integer> weights() {
        return weights;
    }

    public Map<Parameter, Integer> parameters() {
        return parameters;
    }
}
