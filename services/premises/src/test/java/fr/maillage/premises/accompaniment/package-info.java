/** Tasks of requests, over HTTP. */
@NullMarked
package fr.maillage.premises.accompaniment;

import org.jspecify.annotations.NullMarked;
