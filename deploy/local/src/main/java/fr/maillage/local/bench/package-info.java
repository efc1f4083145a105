/**
 * Measurements that a person can repeat, as ratios between things measured in one run. The bench of imports has a database
 * of its own, in a folder that goes with it; the benches of reading ask the running platform, and refuse one that holds
 * real people. Loopback only; each stops by itself.
 */
@NullMarked
package fr.maillage.local.bench;

import org.jspecify.annotations.NullMarked;
