/**
 * What a change of a contract breaks for those who call, or read what they got: the present contract against the one
 * released last ({@link fr.maillage.platform.testing.contract.breaks.ContractBreaks}).
 */
@NullMarked
package fr.maillage.platform.testing.contract.breaks;

import org.jspecify.annotations.NullMarked;
