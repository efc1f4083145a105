/** Mobile units and their passages over HTTP. */
@NullMarked
package fr.maillage.registry.mobileunit.api;

import org.jspecify.annotations.NullMarked;
