/** What a mobile unit is, when it passes, and what is refused of one; plain Java. */
@NullMarked
package fr.maillage.registry.mobileunit.domain;

import org.jspecify.annotations.NullMarked;
