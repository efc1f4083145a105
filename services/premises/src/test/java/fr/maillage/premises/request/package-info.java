/** Requests over HTTP and in the database: what each caller sees, and what becomes of them. */
@NullMarked
package fr.maillage.premises.request;

import org.jspecify.annotations.NullMarked;
