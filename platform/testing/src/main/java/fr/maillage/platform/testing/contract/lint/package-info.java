/**
 * House rules of a contract, as data: each has a name, says what it found where, and how to mend it. One test a service
 * applies them all ({@link fr.maillage.platform.testing.contract.lint.ContractLint}).
 */
@NullMarked
package fr.maillage.platform.testing.contract.lint;

import org.jspecify.annotations.NullMarked;
