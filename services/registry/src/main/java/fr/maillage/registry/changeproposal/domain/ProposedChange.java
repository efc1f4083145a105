package fr.maillage.registry.changeproposal.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody would have changed. Telephones are not published, hence not proposed. */
public record ProposedChange(
        ObjectType objectType,
        String objectId,
        ProposalKind kind,
        @Nullable String value,
        @Nullable LocalDate day,
        @Nullable Point point,
        @Nullable String comment) {

    /** Of what kind the object is. */
    public enum ObjectType {
        STRUCTURE,
        PROFESSIONAL,
        ACTIVITY,
        MOBILE_UNIT
    }

    /** What should change. */
    public enum ProposalKind {
        ADDRESS,
        LOCATION,
        CLOSED,
        OPENED,
        CATEGORY,
        NAME,
        OTHER
    }

    /** Where it should be, in WGS84 degrees. */
    public record Point(double lat, double lon) {}

    /** Who decides: the operator on what official files say, the health direction on what the organization keeps. */
    public enum Layer {
        REFERENCE,
        LOCAL
    }

    public Layer layer() {
        boolean local = objectType == ObjectType.MOBILE_UNIT || objectId.startsWith("local:");
        return local ? Layer.LOCAL : Layer.REFERENCE;
    }
}
