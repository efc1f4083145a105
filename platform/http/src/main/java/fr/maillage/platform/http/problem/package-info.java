/**
 * One error model for the whole platform: RFC 9457 problem details.
 * A service lists its codes in an enum ({@link ProblemCode}) and throws {@link Problem}; what the framework refuses
 * by itself takes the same shape with the codes of {@link StandardProblem}.
 */
@NullMarked
package fr.maillage.platform.http.problem;

import org.jspecify.annotations.NullMarked;
