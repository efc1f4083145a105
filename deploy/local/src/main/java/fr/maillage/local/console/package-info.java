/**
 * What a person sees: steps with their times, colours when there is a terminal, and failures that say
 * what happened and what to do about it. No other package writes to standard output by itself
 * except commands whose output is their result.
 */
@NullMarked
package fr.maillage.local.console;

import org.jspecify.annotations.NullMarked;
