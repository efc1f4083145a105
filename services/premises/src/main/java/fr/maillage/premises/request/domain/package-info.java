/** What a request is, what it may become, and the rules that judge it; plain Java. */
@NullMarked
package fr.maillage.premises.request.domain;

import org.jspecify.annotations.NullMarked;
