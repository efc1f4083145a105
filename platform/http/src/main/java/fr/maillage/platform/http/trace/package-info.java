/**
 * W3C trace context: continued when the caller's is valid, begun otherwise, returned as request id,
 * present in every log line of the request (MDC key {@code traceId}) and in every problem.
 */
@NullMarked
package fr.maillage.platform.http.trace;

import org.jspecify.annotations.NullMarked;
