/**
 * The historical FINESS stock files (etalab-cs1100502 and cs1100507): positional columns, ISO-8859-1, an optional
 * second section with projected coordinates. Source: ANS and DREES, Licence Ouverte 2.0.
 */
@NullMarked
package fr.maillage.registry.finess.domain;

import org.jspecify.annotations.NullMarked;
