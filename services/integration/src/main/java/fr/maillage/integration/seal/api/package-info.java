/** What the operator asks for after a rotation of keys. */
@NullMarked
package fr.maillage.integration.seal.api;

import org.jspecify.annotations.NullMarked;
