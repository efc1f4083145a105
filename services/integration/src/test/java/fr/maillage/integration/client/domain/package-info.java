/** Rules of machine clients and their keys, without a server. */
@NullMarked
package fr.maillage.integration.client.domain;

import org.jspecify.annotations.NullMarked;
