/**
 * Places of care that the national file does not have, added, changed and archived by an organization for itself (MMG, ESP,
 * Asalée, mediation, OSAT…). They are read as every structure is, by the feature {@code structure}; this one writes them.
 */
@NullMarked
package fr.maillage.registry.localstructure;

import org.jspecify.annotations.NullMarked;
