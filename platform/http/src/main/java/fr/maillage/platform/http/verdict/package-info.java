/**
 * What a business rule answered, in the words every service uses: an outcome, a review by people when the rule asks
 * for one, the rule and the text it comes from. A refusal that stops a write becomes the 422 problem, with one
 * violation a rule; what only warns travels in the {@code warnings} of the success body.
 */
@NullMarked
package fr.maillage.platform.http.verdict;

import org.jspecify.annotations.NullMarked;
