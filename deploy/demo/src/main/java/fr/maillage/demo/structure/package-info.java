/**
 * Fictitious structures: which kinds a commune has, their numbers and addresses, and the files that list them. Demand
 * turns national orders of magnitude into means per commune.
 */
@NullMarked
package fr.maillage.demo.structure;

import org.jspecify.annotations.NullMarked;
