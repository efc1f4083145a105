/**
 * Bearer tokens the way a real client gets them: authorization code with PKCE for people, a signed assertion for
 * machines. There is no other grant, here or in the realm.
 */
@NullMarked
package fr.maillage.local.token;

import org.jspecify.annotations.NullMarked;
