/** Table local_structure. */
@NullMarked
package fr.maillage.registry.localstructure.store;

import org.jspecify.annotations.NullMarked;
