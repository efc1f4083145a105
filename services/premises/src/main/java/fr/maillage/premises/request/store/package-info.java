/** The tables of requests; the person of a request is opened here and nowhere else. */
@NullMarked
package fr.maillage.premises.request.store;

import org.jspecify.annotations.NullMarked;
