/**
 * The members a JSON object may have, read off the record that declares it: what {@code ?fields=} can name, what a
 * merge patch can change.
 */
@NullMarked
package fr.maillage.platform.http.shape;

import org.jspecify.annotations.NullMarked;
