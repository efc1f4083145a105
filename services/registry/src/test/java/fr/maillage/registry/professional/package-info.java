/** People of the national directory, by their files and in the answers. */
@NullMarked
package fr.maillage.registry.professional;

import org.jspecify.annotations.NullMarked;
