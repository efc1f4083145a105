/** The zoning, over HTTP. */
@NullMarked
package fr.maillage.registry.zoning;

import org.jspecify.annotations.NullMarked;
