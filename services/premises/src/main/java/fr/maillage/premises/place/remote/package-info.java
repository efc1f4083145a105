/** The registry over HTTP, with this service's own token. */
@NullMarked
package fr.maillage.premises.place.remote;

import org.jspecify.annotations.NullMarked;
