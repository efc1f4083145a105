/** Rules of requests, without a database. */
@NullMarked
package fr.maillage.premises.request.domain;

import org.jspecify.annotations.NullMarked;
