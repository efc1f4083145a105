package fr.maillage.local.bench;

import java.util.List;

/** How long the answers of one run took, in nanoseconds, shortest first, and how many of them were no good answers. */
record Latencies(List<Long> nanos, int failures) {

    Latencies {
        nanos = nanos.stream().sorted().toList();
    }

    /** The smallest time that so many in a hundred do not exceed, in milliseconds; 0 of an empty run. */
    double percentile(double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        int rank = (int) Math.ceil(share / 100 * nanos.size());
        return nanos.get(Math.max(rank, 1) - 1) / 1e6;
    }

    int count() {
        return nanos.size();
    }
}
