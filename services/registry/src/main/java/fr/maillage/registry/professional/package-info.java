/** People who practise, found by territory, profession, specialty, way of practice, name and distance. */
@NullMarked
package fr.maillage.registry.professional;

import org.jspecify.annotations.NullMarked;
