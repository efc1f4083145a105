/**
 * Benches of what the platform promises, as ratios of one run: the same question through the gateway and as plain SQL.
 * They read only, talk to the loopback only, stop by themselves, and refuse a database that holds real people.
 */
@NullMarked
package fr.maillage.local.bench;

import org.jspecify.annotations.NullMarked;
