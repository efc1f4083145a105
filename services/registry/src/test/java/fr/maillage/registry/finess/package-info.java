/** The files of FINESS on their way in. */
@NullMarked
package fr.maillage.registry.finess;

import org.jspecify.annotations.NullMarked;
