/** Statistics over HTTP. */
@NullMarked
package fr.maillage.premises.statistics.api;

import org.jspecify.annotations.NullMarked;
