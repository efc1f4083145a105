/**
 * Whether an official number (RPPS, ADELI, FINESS, SIRET) is well formed, and whether the registry knows it: what a form
 * asks before it lets a typing error in. Of people it says no more than that they are there.
 */
@NullMarked
package fr.maillage.registry.numbercheck;

import org.jspecify.annotations.NullMarked;
