package fr.maillage.premises.request.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What requests are wanted: alternatives inside a list, all conditions together; newest first, then by id.
 *
 * @param tenant acting organization
 * @param account the one account whose requests are asked for; null for all of the organization
 * @param own whether rows of the organization itself are asked for
 * @param others whether rows that others share with it are
 * @param names keyed digests of words of a name, each word under every key; empty for any
 */
public record RequestSearch(
        String tenant,
        @Nullable String account,
        boolean own,
        boolean others,
        boolean archived,
        List<RequestState> states,
        List<String> professions,
        List<String> specialties,
        List<CareTier> careTiers,
        List<String> territories,
        List<RequestChannel> channels,
        List<RequesterType> requesterTypes,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        List<List<String>> names) {

    /** Members that it asks about and that not every share shows, as the answer names them. */
    public List<String> withheldFromSome() {
        List<String> members = new ArrayList<>();
        if (!careTiers.isEmpty()) {
            members.add("careTier");
        }
        if (!channels.isEmpty()) {
            members.add("channel");
        }
        if (!requesterTypes.isEmpty()) {
            members.add("requesterType");
        }
        if (archived) {
            members.add("archived");
        }
        return members;
    }

    /** Behind the last row of the page before. */
    public record After(LocalDate receivedOn, UUID id) {}

    public RequestSearch {
        states = List.copyOf(states);
        professions = List.copyOf(professions);
        specialties = List.copyOf(specialties);
        careTiers = List.copyOf(careTiers);
        territories = List.copyOf(territories);
        channels = List.copyOf(channels);
        requesterTypes = List.copyOf(requesterTypes);
        names = List.copyOf(names);
    }
}
