/**
 * The program behind {@code ./maillage}: it runs the whole platform on one machine, without containers.
 * One package per thing it knows how to do; {@link fr.maillage.local.Launcher} only reads the command line.
 */
@NullMarked
package fr.maillage.local;

import org.jspecify.annotations.NullMarked;
