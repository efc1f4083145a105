/** Requests, their history and their parts in the database. */
@NullMarked
package fr.maillage.integration.datasubject.store;

import org.jspecify.annotations.NullMarked;
