/** Rules of premises, alone. */
@NullMarked
package fr.maillage.premises.premises.domain;

import org.jspecify.annotations.NullMarked;
