/**
 * Measurements that a person can repeat: each has a database of its own, in a folder that goes with it, and prints ratios
 * between things measured in one run. Nothing here touches the data of an instance.
 */
@NullMarked
package fr.maillage.local.bench;

import org.jspecify.annotations.NullMarked;
