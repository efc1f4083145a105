/** A service of three operations, to try the platform on. */
@NullMarked
package fr.maillage.platform.http.sample;

import org.jspecify.annotations.NullMarked;
