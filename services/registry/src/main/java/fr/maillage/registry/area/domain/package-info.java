/** What an area is, what it may become, and the rules that refuse one; plain Java. */
@NullMarked
package fr.maillage.registry.area.domain;

import org.jspecify.annotations.NullMarked;
