/** What the statements on planned operations cost. */
@NullMarked
package fr.maillage.premises.operation.store;

import org.jspecify.annotations.NullMarked;
