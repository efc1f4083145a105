/**
 * {@code Idempotency-Key}, on every POST of every service without a word by its author: a repeated request gets the
 * first answer again, and what it asked for happens once. The answer is kept by the transaction of the write itself,
 * so that neither exists without the other, whenever the process dies.
 */
@NullMarked
package fr.maillage.platform.data.idempotency;

import org.jspecify.annotations.NullMarked;
