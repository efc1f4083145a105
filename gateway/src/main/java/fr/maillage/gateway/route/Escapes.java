package fr.maillage.gateway.route;

/**
 * Percent-escapes of a path. A character outside ASCII is escaped as well-formed UTF-8 (RFC 3629): the longer spellings
 * of a dot or a slash ({@code %c0%ae}) that careless decoders accept are none.
 */
final class Escapes {

    private Escapes() {}

    /** Characters of {@code uri} that the escaped character at {@code from} takes; 0 when it may not stand in a path. */
    static int length(String uri, int from, int end) {
        int lead = octet(uri, from, end);
        if (lead < 0x80) {
            return isHarmless(lead) ? 3 : 0;
        }
        int more = continuations(lead);
        if (more == 0 || !isShortest(lead, octet(uri, from + 3, end))) {
            return 0;
        }
        for (int i = 1; i <= more; i++) {
            int next = octet(uri, from + 3 * i, end);
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        return 3 * (more + 1);
    }

    private static boolean isHarmless(int ascii) {
        return switch (ascii) {
            case '.', '/', '\\', ';', '%', 0x7F -> false;
            default -> ascii >= ' ';
        };
    }

    private static int continuations(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 1;
        }
        if (lead >= 0xE0 && lead <= 0xEF) {
            return 2;
        }
        return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
    }

    // The second octet tells overlong forms, surrogates and what lies beyond Unicode, and C1 control characters.
    private static boolean isShortest(int lead, int second) {
        return switch (lead) {
            case 0xC2, 0xE0 -> second >= 0xA0;
            case 0xED -> second <= 0x9F;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second <= 0x8F;
            default -> true;
        };
    }

    /** -1 when no escape stands there. */
    private static int octet(String uri, int percent, int end) {
        if (percent + 2 >= end || uri.charAt(percent) != '%') {
            return -1;
        }
        int high = Character.digit(uri.charAt(percent + 1), 16);
        int low = Character.digit(uri.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
