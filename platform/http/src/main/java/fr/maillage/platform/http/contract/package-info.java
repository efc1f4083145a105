/**
 * What the platform adds to the contract of every service, so that no resource repeats it: the problem schema, the
 * refusals each kind of operation may answer, and the service's problem catalogue ({@code x-problem-codes}), from
 * which the gateway makes the pages behind {@code /problems/{code}}.
 */
@NullMarked
package fr.maillage.platform.http.contract;

import org.jspecify.annotations.NullMarked;
