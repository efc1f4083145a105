/** The pieces of support acts and their canonical form. */
@NullMarked
package fr.maillage.premises.support.domain;

import org.jspecify.annotations.NullMarked;
