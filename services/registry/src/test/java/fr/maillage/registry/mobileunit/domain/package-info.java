/** Tests of the mobile units. */
@NullMarked
package fr.maillage.registry.mobileunit.domain;

import org.jspecify.annotations.NullMarked;
