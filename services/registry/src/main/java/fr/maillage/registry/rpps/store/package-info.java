/** How the files of the national directory meet the tables of people. */
@NullMarked
package fr.maillage.registry.rpps.store;

import org.jspecify.annotations.NullMarked;
