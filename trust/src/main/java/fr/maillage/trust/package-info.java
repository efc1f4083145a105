/**
 * What is promised (trust/requirements.csv), what the tests of all modules have shown of it, and the report of both.
 * Also the promises that concern the repository as a whole: no secret in it, no licence that is not allowed.
 */
@NullMarked
package fr.maillage.trust;

import org.jspecify.annotations.NullMarked;
