/** Chance that is the same on every machine: numbers that depend on a seed and a purpose, never on the order of work. */
@NullMarked
package fr.maillage.demo.chance;

import org.jspecify.annotations.NullMarked;
