/** Tables planned_operation and operation_reservation. */
@NullMarked
package fr.maillage.premises.operation.store;

import org.jspecify.annotations.NullMarked;
