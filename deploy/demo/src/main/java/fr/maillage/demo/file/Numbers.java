package fr.maillage.demo.file;

/** Numbers as the files write them. */
public final class Numbers {
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private Numbers() {}

    /** Decimal point, exactly that many decimals, whatever the machine's habits. */
    public static void decimal(StringBuilder line, double value, int decimals) {
        long scaled = Math.round(value * POWERS[decimals]);
        if (scaled < 0) {
            line.append('-');
            scaled = -scaled;
        }
        line.append(scaled / POWERS[decimals]).append('.');
        padded(line, scaled % POWERS[decimals], decimals);
    }

    public static void padded(StringBuilder line, long value, int digits) {
        int start = line.length();
        line.append(value);
        while (line.length() - start < digits) {
            line.insert(start, '0');
        }
    }

    public static String padded(long value, int digits) {
        StringBuilder text = new StringBuilder(digits);
        padded(text, value, digits);
        return text.toString();
    }

    /** The digits followed by the one that makes Luhn's sum right. */
    public static String withLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
