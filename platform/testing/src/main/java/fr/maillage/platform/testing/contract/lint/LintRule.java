package fr.maillage.platform.testing.contract.lint;

import fr.maillage.platform.testing.contract.Contract;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule of a contract.
 *
 * @param name kebab-case, to exempt something from it
 * @param fix what to do about a finding
 * @param check where the contract breaks it: the place, a space, and what is wrong with it
 */
record LintRule(String name, String fix, Function<Contract, Stream<String>> check) {}
