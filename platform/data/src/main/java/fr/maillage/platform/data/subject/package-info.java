/**
 * A service's own part in the requests of a data subject (GDPR chapter III): what it holds on somebody, by category, and
 * what it does when the person objects or asks for erasure. A service declares its categories ({@link SubjectCategory}); the
 * part runs them as the worker of one organization, does an order once however often it comes, and remembers by a keyed
 * digest alone whom not to write about again.
 */
@NullMarked
package fr.maillage.platform.data.subject;

import org.jspecify.annotations.NullMarked;
