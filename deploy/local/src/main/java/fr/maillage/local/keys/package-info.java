/**
 * Key pairs of the demo machine clients. The private half stays in the secrets of the data directory and signs
 * short assertions; the public half goes into the realm.
 */
@NullMarked
package fr.maillage.local.keys;

import org.jspecify.annotations.NullMarked;
