/**
 * The one composition of the platform: what every service knows of a territory, asked in parallel with the caller's
 * own token. Decides nothing, computes nothing: a part is what its service answered.
 */
@NullMarked
package fr.maillage.gateway.sheet;

import org.jspecify.annotations.NullMarked;
