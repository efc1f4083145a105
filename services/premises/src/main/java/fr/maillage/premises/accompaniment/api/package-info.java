/** Tasks of a request over HTTP. */
@NullMarked
package fr.maillage.premises.accompaniment.api;

import org.jspecify.annotations.NullMarked;
