package course.grader;

import course.grader.book.Attempt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that a student quotes to ask for another look: {@code [look again 05-fix-the-race
 * 1a2b3c4d5e]}. It is short, so that no mail program breaks it, and holds no name. The code is made
 * of the attempt, so a line that was mistyped or made up fits none.
 *
 * @param reason what stands below it, up to the next such line
 */
record RequestLine(String exercise, String code, String reason) {

    private static final int DIGITS = 10;

    /** Longer ones are cut; it is a mail, and perhaps with all that it answers. */
    private static final int LONGEST_REASON = 2_000;

    private static final Pattern LINE =
            Pattern.compile("\\[look again\\s+(\\S+)\\s+([0-9a-f]{" + DIGITS + "})\\]");

    /** To be quoted by the student whose mark it is. */
    static String of(Attempt attempt) {
        return "[look again " + attempt.exercise() + " " + code(attempt) + "]";
    }

    static String code(Attempt attempt) {
        String text = String.join("\0", attempt.student(), attempt.exercise(), attempt.sha256());
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that are in a text, such as a mail or several; quoted ones, too. */
    static List<RequestLine> in(String text) {
        List<RequestLine> all = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        int from = -1;
        while (line.find()) {
            if (from >= 0) {
                all.add(all.removeLast().with(text.substring(from, line.start())));
            }
            all.add(new RequestLine(line.group(1), line.group(2), ""));
            from = line.end();
        }
        if (from >= 0) {
            all.add(all.removeLast().with(text.substring(from)));
        }
        return all;
    }

    private RequestLine with(String below) {
        StringBuilder reason = new StringBuilder();
        for (String each : below.lines().toList()) {
            String plain = each.replaceFirst("^[> ]+", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
            reason.append(plain.strip()).append('\n');
        }
        String plain = reason.toString().strip();
        boolean cut = plain.length() > LONGEST_REASON;
        return new RequestLine(
                exercise, code, cut ? plain.substring(0, LONGEST_REASON) + " …" : plain);
    }
}
