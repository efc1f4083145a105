/** What a local structure is and what is refused of one; plain Java. */
@NullMarked
package fr.maillage.registry.localstructure.domain;

import org.jspecify.annotations.NullMarked;
