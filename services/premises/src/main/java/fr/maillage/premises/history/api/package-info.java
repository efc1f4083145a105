/** A history over HTTP, the same for every kind of object. */
@NullMarked
package fr.maillage.premises.history.api;

import org.jspecify.annotations.NullMarked;
