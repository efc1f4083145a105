package fr.maillage.platform.data.event.feed;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What a feed refuses by itself. */
public enum FeedProblem implements ProblemCode {
    UNKNOWN_EVENT(
            400,
            Text.of("Évènement inconnu", "Unknown event"),
            Text.of(
                    "L’évènement nommé par after n’est pas de ce flux, ou l’était avant une restauration. Reprenez après un évènement antérieur que vous avez traité, ou sans after depuis le plus ancien ; ce que vous avez déjà traité se reconnaît à source et id.",
                    "The event named by after is not of this feed, or was before a restore. Go on from an earlier event that you have handled, or without after from the oldest; know what you have already handled by its source and id.")),
    EXPIRED_EVENT(
            410,
            Text.of("Évènement expiré", "Expired event"),
            Text.of(
                    "L’évènement nommé par after n’est plus conservé : ceux qui le suivaient ont pu disparaître aussi. Relisez l’état des objets par l’API, puis reprenez sans after depuis le plus ancien évènement conservé.",
                    "The event named by after is no longer kept: some that followed it may be gone too. Read the state of the objects through the API, then go on without after from the oldest event kept.")),
    TOO_MANY_WAITING(
            429,
            Text.of("Trop d’attentes simultanées", "Too many requests waiting"),
            Text.of(
                    "Trop de lectures du flux attendent déjà. Réessayez plus tard, ou sans wait.",
                    "Too many reads of the feed are waiting already. Try again later, or without wait."));

    private final int status;
    private final Text title;
    private final Text explanation;

    FeedProblem(int status, Text title, Text explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text explanation() {
        return explanation;
    }
}
