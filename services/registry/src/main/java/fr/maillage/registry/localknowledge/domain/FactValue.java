package fr.maillage.registry.localknowledge.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known, in the shape of its field. */
public sealed interface FactValue {

    /** For the history: values only, in one line. */
    String text();

    /** The codes it holds, of the nomenclature of its field. */
    List<String> codes();

    /**
     * One code, and what says it more closely.
     *
     * @param since from when it is so
     * @param note free text on the practice, never on a person's health
     */
    record Choice(
            String code,
            @Nullable LocalDate since,
            @Nullable String note) implements FactValue {

        @Override
        public String text() {
            return code + (since == null ? "" : " (" + since + ")") + (note == null ? "" : " - " + note);
        }

        @Override
        public List<String> codes() {
            return List.of(code);
        }
    }

    /** When somebody means to stop, to the month or to the day, and how sure that is. */
    record Retirement(MonthOrDay on, String certainty) implements FactValue {

        @Override
        public String text() {
            return on.text() + " " + certainty;
        }

        @Override
        public List<String> codes() {
            return List.of(certainty);
        }
    }

    /** How much of a full week is given to each site. */
    record TimeShares(List<SiteShare> sites) implements FactValue {

        public TimeShares {
            sites = List.copyOf(sites);
        }

        @Override
        public String text() {
            return sites.stream()
                    .map(site -> site.site() + "=" + (site.share() == null ? "?" : site.share()))
                    .collect(Collectors.joining(" "));
        }

        @Override
        public List<String> codes() {
            return List.of();
        }
    }

    /**
     * A site, by its FINESS number or the id of an activity.
     *
     * @param share 0 to 1; null when the person works there and nobody knows how much, which is not 1 (REG-13)
     */
    record SiteShare(String site, @Nullable Double share) {}

    /** Languages spoken with patients, ISO 639-1. */
    record Languages(List<String> codes) implements FactValue {

        public Languages {
            codes = List.copyOf(codes);
        }

        @Override
        public String text() {
            return String.join(" ", codes);
        }
    }
}
