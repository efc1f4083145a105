package fr.maillage.platform.http.log;

import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** A JSON formatter whose lines went through {@link HarmlessLine}. */
final class HarmlessJson extends ExtFormatter {

    private final ExtFormatter json;

    HarmlessJson(ExtFormatter json) {
        this.json = json;
    }

    @Override
    public String format(ExtLogRecord event) {
        return HarmlessLine.of(json.format(event));
    }

    @Override
    public boolean isCallerCalculationRequired() {
        return json.isCallerCalculationRequired();
    }
}
