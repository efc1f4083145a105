/** The registry's part in the requests of data subjects. */
@NullMarked
package fr.maillage.registry.datasubject;

import org.jspecify.annotations.NullMarked;
