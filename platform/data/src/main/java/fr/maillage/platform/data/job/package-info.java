/**
 * Long work: a job is a row, taken by one worker at a time under a lease, with progress that everyone can read.
 * A worker that dies loses its lease and the job is taken up again from its start; handlers are therefore written
 * so that running twice does what running once does. Jobs of one lane never run at the same time, on any instance.
 */
@NullMarked
package fr.maillage.platform.data.job;

import org.jspecify.annotations.NullMarked;
