package fr.maillage.trust;

import java.util.List;

/** A requirement with what was shown of it. */
record Finding(Requirement requirement, List<Evidence> evidence) {

    enum Result {
        GREEN("green"),
        RED("red"),
        NOT_APPLICABLE("not-applicable");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    Result result() {
        if (!requirement.applies()) {
            return Result.NOT_APPLICABLE;
        }
        boolean green = !evidence.isEmpty() && evidence.stream().allMatch(Evidence::isGreen);
        return green ? Result.GREEN : Result.RED;
    }

    /** Why it is not green; empty when it is. */
    String reason() {
        if (!requirement.applies()) {
            return requirement.scope();
        }
        if (evidence.isEmpty()) {
            return "no test proves it";
        }
        return String.join(
                "; ",
                evidence.stream()
                        .filter(proof -> !proof.isGreen())
                        .map(proof -> "%s.%s: %d run, %d failed, %d skipped"
                                .formatted(proof.test(), proof.method(), proof.runs(), proof.failed(), proof.skipped()))
                        .toList());
    }

    boolean blocks() {
        return requirement.isBinding() && result() == Result.RED;
    }

    int runs() {
        return evidence.stream().mapToInt(Evidence::runs).sum();
    }

    long milliseconds() {
        return evidence.stream().mapToLong(Evidence::milliseconds).sum();
    }
}
