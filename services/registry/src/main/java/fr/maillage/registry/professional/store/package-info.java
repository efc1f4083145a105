/** People in the database. */
@NullMarked
package fr.maillage.registry.professional.store;

import org.jspecify.annotations.NullMarked;
