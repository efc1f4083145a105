/**
 * The medical zoning (ZIP, ZAC, ZAR) of territories, per profession, version by version: which act says what from when on.
 */
@NullMarked
package fr.maillage.registry.zoning;

import org.jspecify.annotations.NullMarked;
