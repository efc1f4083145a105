/** Areas, their shares and their history over HTTP. */
@NullMarked
package fr.maillage.registry.area.api;

import org.jspecify.annotations.NullMarked;
