/** Requests over HTTP: each caller sees what its role, a share and consent admit. */
@NullMarked
package fr.maillage.premises.request.api;

import org.jspecify.annotations.NullMarked;
