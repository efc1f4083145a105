/**
 * Everything the framework refuses by itself, turned into problems: tokens, paths, parameters, bodies, limits, and
 * the unexpected. Nothing here is called by a service; it works by being on the class path. Failures are logged here
 * once: 5xx at ERROR with stack, 4xx at DEBUG.
 */
@NullMarked
package fr.maillage.platform.http.refusal;

import org.jspecify.annotations.NullMarked;
