/** Table mobile_unit. */
@NullMarked
package fr.maillage.registry.mobileunit.store;

import org.jspecify.annotations.NullMarked;
