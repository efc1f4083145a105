/** A service of one kind of object, without a single tenant predicate of its own, to try the platform on. */
@NullMarked
package fr.maillage.platform.data.sample;

import org.jspecify.annotations.NullMarked;
