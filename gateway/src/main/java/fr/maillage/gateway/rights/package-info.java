/**
 * What each operation asks of a token, as the contracts of the services say it: a call that a service would refuse for
 * scope or role is refused here, and the merged contract is shown by the same measure. The services decide again by
 * themselves; whether an object may be seen is theirs alone.
 */
@NullMarked
package fr.maillage.gateway.rights;

import org.jspecify.annotations.NullMarked;
