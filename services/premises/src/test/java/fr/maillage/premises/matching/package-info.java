/** The matching over HTTP, with rooms and requests entered as callers enter them. */
@NullMarked
package fr.maillage.premises.matching;

import org.jspecify.annotations.NullMarked;
