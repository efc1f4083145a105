/** The solver library and what it asks of classes; nobody else sees it. */
@NullMarked
package fr.maillage.premises.matchrun.solver;

import org.jspecify.annotations.NullMarked;
