/**
 * What the gateway's own few pages share: bytes prepared once, served with entity tag and compression.
 */
@NullMarked
package fr.maillage.gateway.page;

import org.jspecify.annotations.NullMarked;
