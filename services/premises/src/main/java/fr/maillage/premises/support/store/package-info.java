/** Table support_act. */
@NullMarked
package fr.maillage.premises.support.store;

import org.jspecify.annotations.NullMarked;
