package fr.maillage.premises.premises.domain;

import org.jspecify.annotations.Nullable;

/** How rooms are laid out; null is not known. */
public record Layout(
        @Nullable Integer waitingRooms,
        @Nullable Boolean soundproofing,
        @Nullable Boolean naturalLight,
        @Nullable Boolean windows,
        @Nullable Boolean lighting,
        @Nullable Boolean meetingRoom,
        @Nullable Boolean collectiveRoom) {

    public static final Layout UNKNOWN = new Layout(null, null, null, null, null, null, null);
}
