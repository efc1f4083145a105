/** Tables reference_merge and local_merge. */
@NullMarked
package fr.maillage.registry.merge.store;

import org.jspecify.annotations.NullMarked;
