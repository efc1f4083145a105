/** Local structures over HTTP, to be written. */
@NullMarked
package fr.maillage.registry.localstructure.api;

import org.jspecify.annotations.NullMarked;
