package fr.maillage.registry.membership.domain;

import fr.maillage.registry.code.domain.CodedValue;
import org.jspecify.annotations.Nullable;

/**
 * A membership as it is read, with what stands elsewhere.
 *
 * @param memberName null when the registry no longer has the member
 * @param groupName null when the registry no longer has the structure, or the caller no longer sees it
 */
public record MembershipSheet(
        Membership membership,
        CodedValue kind,
        CodedValue role,
        CodedValue source,
        @Nullable String memberName,
        @Nullable String groupName,
        @Nullable CodedValue groupKind) {}
