/** What a membership is and what is refused of one; plain Java. */
@NullMarked
package fr.maillage.registry.membership.domain;

import org.jspecify.annotations.NullMarked;
