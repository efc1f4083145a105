package fr.maillage.local.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A plain-text mail as our services write it: one part, quoted-printable (RFC 2045) where it needs to be. */
record MailFile(String headers, String text) {

    private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?Q\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);
    private static final int HEX = 16;

    static MailFile read(String content) {
        String lines = content.replace("\r\n", "\n");
        int blank = lines.indexOf("\n\n");
        String headers = (blank < 0 ? lines : lines.substring(0, blank)).replaceAll("\n[ \t]+", " ");
        String body = blank < 0 ? "" : lines.substring(blank + 2);
        boolean quoted = headers.toLowerCase(Locale.ROOT).contains("quoted-printable");
        return new MailFile(headers, quoted ? unquoted(body.replace("=\n", "")) : body);
    }

    /** A header's value, decoded (RFC 2047); empty when it is not there. */
    String header(String name) {
        Matcher line = Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE)
                .matcher(headers);
        if (!line.find()) {
            return "";
        }
        String joined = line.group(1).replaceAll("\\?=\\s+=\\?", "?==?");
        return ENCODED.matcher(joined)
                .replaceAll(
                        word -> Matcher.quoteReplacement(unquoted(word.group(1).replace('_', ' '))));
    }

    private static String unquoted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '=' ? Character.digit(bytes[i + 1], HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], HEX);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high * HEX + low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
