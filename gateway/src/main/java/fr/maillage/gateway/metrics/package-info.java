/**
 * Figures of the gateway's own work, in the OpenMetrics text form, for networks named in the configuration only.
 * Counts and durations by service and status; never a path, a caller or a token.
 */
@NullMarked
package fr.maillage.gateway.metrics;

import org.jspecify.annotations.NullMarked;
