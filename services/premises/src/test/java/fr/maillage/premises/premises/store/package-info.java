/** Plans of the statements on premises. */
@NullMarked
package fr.maillage.premises.premises.store;

import org.jspecify.annotations.NullMarked;
