/**
 * Measures the search: a made-up market of rooms and requests, the same at every run, timed here and beside the same
 * criteria and score written in SQL. Started by {@code ./maillage bench matching} in a process of its own; no part of
 * the service uses it.
 */
@NullMarked
package fr.maillage.premises.matching.bench;

import org.jspecify.annotations.NullMarked;
