/** The categories, in SQL: each table that holds something of a person is in one of them. */
@NullMarked
package fr.maillage.registry.datasubject.store;

import org.jspecify.annotations.NullMarked;
