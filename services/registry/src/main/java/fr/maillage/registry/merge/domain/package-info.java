/** What a merge is and what is refused of one; plain Java. */
@NullMarked
package fr.maillage.registry.merge.domain;

import org.jspecify.annotations.NullMarked;
