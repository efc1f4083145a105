/** Local knowledge over HTTP. */
@NullMarked
package fr.maillage.registry.localknowledge.api;

import org.jspecify.annotations.NullMarked;
