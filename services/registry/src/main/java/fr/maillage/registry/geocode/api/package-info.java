/** Locating over HTTP: have it done, see how far it got and why not farther, correct a point by hand. */
@NullMarked
package fr.maillage.registry.geocode.api;

import org.jspecify.annotations.NullMarked;
