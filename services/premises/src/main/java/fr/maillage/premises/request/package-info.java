/**
 * Installation requests: one inbox for every way in, the life of a request from its receipt to its follow-up, and who sees
 * how much of it. A person's name and contact stand apart, sealed, and are shown to others with consent only.
 */
@NullMarked
package fr.maillage.premises.request;

import org.jspecify.annotations.NullMarked;
