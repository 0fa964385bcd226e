package course.explorer.search;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * One schedule, as the list of its choices where there was more than one; after the list's end each
 * thread runs as long as it can.
 */
public class Replay extends Chooser {

    private final int[] choices;
    private int at;
    private int decisions;
    private boolean diverged;
    private final int[] localSteps = new int[64];

    public Replay(int[] choices) {
        this.choices = choices.clone();
    }

    /** The choices it was given. */
    public int[] list() {
        return choices.clone();
    }

    /** Fields, then choices: {@code a1b2c+x9y8z@0.1x3.2}. */
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([0-9a-z]+([+][0-9a-z]+)*)?"
                            + "@(CHOICE([.]CHOICE)*)?"
                                    .replace("CHOICE", "(1000000000|\\d{1,9})(x\\d{1,6})?"));

    /** Most choices in a list, more than an execution has steps. */
    private static final int MOST = 1 << 20;

    /** Whether a text may be what an exploration gave as its replay. */
    public static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** Reads what {@link #format} wrote. */
    public static Replay parse(String text) {
        int[] list = new int[16];
        int n = 0;
        for (String part : text.isBlank() ? new String[0] : text.split("[.]")) {
            int times = part.indexOf('x');
            int value = Integer.parseInt(times < 0 ? part : part.substring(0, times));
            int count = times < 0 ? 1 : Integer.parseInt(part.substring(times + 1));
            for (int i = 0; i < count && n < MOST; i++) {
                if (n == list.length) {
                    list = Arrays.copyOf(list, n * 2);
                }
                list[n++] = value;
            }
        }
        return new Replay(Arrays.copyOf(list, n));
    }

    /** Choices as a short string: runs of equal ones as {@code 1x3}, separated by dots. */
    public static String format(int[] choices) {
        var out = new StringBuilder();
        for (int i = 0; i < choices.length; ) {
            int j = i;
            while (j < choices.length && choices[j] == choices[i]) {
                j++;
            }
            out.append(i == 0 ? "" : ".").append(choices[i]);
            if (j - i > 1) {
                out.append('x').append(j - i);
            }
            i = j;
        }
        return out.toString();
    }

    @Override
    public boolean diverged() {
        return diverged;
    }

    /** Whether the last execution has made every choice of the list. */
    public boolean isUsedUp() {
        return at == choices.length;
    }

    @Override
    public void start() {
        at = 0;
        decisions = 0;
        Arrays.fill(localSteps, 0);
        Steps.start();
    }

    @Override
    public int next(long enabled, int running, long signature, int locations) {
        int t;
        if (Long.bitCount(enabled) == 1) {
            t = Long.numberOfTrailingZeros(enabled);
        } else if (at < choices.length) {
            t = choices[at++];
            if (t > 63 || (enabled >> t & 1) == 0) {
                diverged = true;
                return ABANDON;
            }
        } else {
            t = beyond(enabled, running);
        }
        Steps.begin(t, ++localSteps[t], decisions++);
        return t;
    }

    /** Who moves after the list's end. */
    int beyond(long enabled, int running) {
        return (enabled >> running & 1) != 0 ? running : Long.numberOfTrailingZeros(enabled);
    }

    long anyTime(long most) {
        return 0;
    }

    @Override
    public long passes(long most) {
        long nanos = at < choices.length ? choices[at++] : anyTime(most);
        if (nanos > most) {
            diverged = true;
            return 0;
        }
        return nanos;
    }

    int anyData(int n) {
        return 0;
    }

    @Override
    public int data(int n) {
        int v = at < choices.length ? choices[at++] : anyData(n);
        if (v >= n) {
            diverged = true;
            return 0;
        }
        return v;
    }

    @Override
    public boolean advance() {
        return false;
    }
}
