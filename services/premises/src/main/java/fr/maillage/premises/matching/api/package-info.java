/** The matching over HTTP: lists with reasons, what-if, settings. */
@NullMarked
package fr.maillage.premises.matching.api;

import org.jspecify.annotations.NullMarked;
