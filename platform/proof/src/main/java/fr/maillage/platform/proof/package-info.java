/**
 * Keeps book of which requirement each test proves. A test that carries the tag of a requirement, such as
 * {@code @Tag("AZ-07")}, on itself or on its class, needs nothing else: while it runs, what became of it is written to
 * {@code target/trust/} of its module, and the room {@code trust} makes the report of it.
 */
@NullMarked
package fr.maillage.platform.proof;

import org.jspecify.annotations.NullMarked;
