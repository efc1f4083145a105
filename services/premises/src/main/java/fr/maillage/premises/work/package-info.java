/**
 * What every worker of this service needs: a thread that looks for work, a wake-up once a decision can be seen, and
 * transactions of the worker identity.
 */
@NullMarked
package fr.maillage.premises.work;

import org.jspecify.annotations.NullMarked;
