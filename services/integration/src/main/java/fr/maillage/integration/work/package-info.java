/** Transactions of the worker identity, for every worker of this service. */
@NullMarked
package fr.maillage.integration.work;

import org.jspecify.annotations.NullMarked;
