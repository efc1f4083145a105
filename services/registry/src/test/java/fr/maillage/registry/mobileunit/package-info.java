/** Tests of the mobile units. */
@NullMarked
package fr.maillage.registry.mobileunit;

import org.jspecify.annotations.NullMarked;
