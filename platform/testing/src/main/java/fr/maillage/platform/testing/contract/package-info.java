/**
 * A service's contract (OpenAPI 3.1) held against the service that runs: the contract is read once ({@link
 * fr.maillage.platform.testing.contract.Contract}), requests are drawn from it, valid and deliberately wrong, and every
 * answer must be one it announces ({@link fr.maillage.platform.testing.contract.ContractFuzz}).
 */
@NullMarked
package fr.maillage.platform.testing.contract;

import org.jspecify.annotations.NullMarked;
