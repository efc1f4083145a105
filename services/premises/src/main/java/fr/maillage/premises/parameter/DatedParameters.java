package fr.maillage.premises.parameter;

import fr.maillage.premises.parameter.domain.DatedParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The figures that come with the service ({@code parameters/dated-parameters.csv}); one that is unreadable stops it. */
@ApplicationScoped
public class DatedParameters {

    private static final String FILE = "/parameters/dated-parameters.csv";

    private final List<DatedParameter> all = read();

    /** The figure of this name that holds on a day. */
    public DatedParameter at(String name, LocalDate day) {
        return all.stream()
                .filter(one -> one.name().equals(name) && !one.validFrom().isAfter(day))
                .max(Comparator.comparing(DatedParameter::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("parameter " + name + " has no value on " + day));
    }

    /** The figure that holds on a day; before its first day the first one, which then says later than asked that it is valid. */
    public DatedParameter atOrFirst(String name, LocalDate day) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .min(Comparator.comparing(DatedParameter::validFrom))
                .filter(first -> first.validFrom().isAfter(day))
                .orElseGet(() -> at(name, day));
    }

    private static List<DatedParameter> read() {
        InputStream file = Objects.requireNonNull(DatedParameters.class.getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(";", -1))
                    .map(cells ->
                            new DatedParameter(cells[0], LocalDate.parse(cells[1]), new BigDecimal(cells[2]), cells[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
