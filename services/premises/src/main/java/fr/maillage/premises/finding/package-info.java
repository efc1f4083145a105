/**
 * What business rules answered, between the domains, which are plain Java, and the answers of the service: a finding that
 * refuses becomes a violation with its rule and source, one that warns travels in {@code warnings}.
 */
@NullMarked
package fr.maillage.premises.finding;

import org.jspecify.annotations.NullMarked;
