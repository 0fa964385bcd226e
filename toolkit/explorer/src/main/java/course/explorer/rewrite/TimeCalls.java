package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;

/**
 * The program's calls of {@code java.time}, {@code Date} and {@code TimeUnit}: those that read the
 * clock read the virtual one, and the model is told what others make of it.
 */
final class TimeCalls {

    private static final String DATE = "java/util/Date";
    private static final String UNIT = "java/util/concurrent/TimeUnit";
    private static final String CLOCK = "()Ljava/time/Clock;";
    private static final String OF_ZONE = "(Ljava/time/ZoneId;)";

    private static final Set<String> COMPARISONS =
            Set.of("isBefore", "isAfter", "isEqual", "compareTo", "before", "after", "equals");

    /** What of {@code Date} only looks at the moment that it holds. */
    private static final Set<String> OF_A_DATE =
            Set.of(
                    "<init>",
                    "getTime",
                    "before",
                    "after",
                    "compareTo",
                    "equals",
                    "hashCode",
                    "toInstant",
                    "from",
                    "toString");

    private TimeCalls() {}

    /** Calls that read the machine's clock; true if others were emitted in their place. */
    static boolean replaced(MethodVisitor mv, int opcode, String owner, String name, String desc) {
        if (opcode == INVOKESPECIAL
                && owner.equals(DATE)
                && name.equals("<init>")
                && desc.equals("()V")) {
            call(mv, "currentTimeMillis", "()J");
            mv.visitMethodInsn(INVOKESPECIAL, DATE, name, "(J)V", false);
            return true;
        }
        if (opcode != INVOKESTATIC || !owner.startsWith("java/time/")) {
            return false;
        }
        if (owner.equals("java/time/InstantSource") && name.equals("system")) {
            call(mv, "system", CLOCK);
            return true;
        }
        boolean here = desc.startsWith("()");
        if (!name.equals("now") || !here && !desc.startsWith(OF_ZONE)) {
            return false;
        }
        call(
                mv,
                here ? "systemDefaultZone" : "system",
                here ? CLOCK : OF_ZONE + CLOCK.substring(2));
        String of = "(Ljava/time/Clock;)" + desc.substring(desc.indexOf(')') + 1);
        mv.visitMethodInsn(INVOKESTATIC, owner, name, of, false);
        return true;
    }

    private static void call(MethodVisitor mv, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "ProgramClock", name, desc, false);
    }

    /** Before a virtual call: two times may be compared. */
    static void before(MethodVisitor mv, String owner, String name, String desc) {
        boolean times = owner.startsWith("java/time/") || owner.equals(DATE);
        if (times && COMPARISONS.contains(name) && desc.startsWith("(L")) {
            mv.visitInsn(DUP2);
            readings(mv, "compared", "(Ljava/lang/Object;Ljava/lang/Object;)V");
        }
    }

    /** After a call: what it gave may be a time, as a number. */
    static void after(MethodVisitor mv, String owner, String name, String desc) {
        if (owner.equals("java/util/concurrent/locks/Condition") && name.equals("awaitNanos")) {
            call(mv, "left", "(J)J");
        } else if (desc.endsWith(")J") && gives(owner)) {
            long unit =
                    switch (name) {
                        case "toNanos", "toNanoOfDay", "getNano" -> 1;
                        case "toMicros" -> 1_000;
                        case "toMillis", "toEpochMilli", "getTime", "millis" -> 1_000_000;
                        case "toSeconds", "getSeconds", "toEpochSecond", "getEpochSecond" ->
                                1_000_000_000;
                        case "toMinutes" -> 60_000_000_000L;
                        case "between", "until", "convert" -> 1_000_000;
                        default -> 0;
                    };
            if (unit > 0) {
                mv.visitInsn(DUP2);
                mv.visitLdcInsn(unit);
                readings(mv, "derived", "(JJ)V");
            }
        }
    }

    private static boolean gives(String owner) {
        return owner.startsWith("java/time/") || owner.equals(DATE) || owner.equals(UNIT);
    }

    private static void readings(MethodVisitor mv, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Readings", name, desc, false);
    }

    /**
     * Whether a call of {@code Date} or {@code java.time} is under control, or a reference to such
     * a method, which no call of another replaces.
     */
    static boolean known(String owner, String name, String desc) {
        if (owner.equals(DATE)) {
            return OF_A_DATE.contains(name) && !(name.equals("<init>") && desc.equals("()V"));
        }
        return owner.startsWith("java/time/")
                && !name.equals("dateNow")
                && (!name.equals("now") || desc.startsWith("(Ljava/time/Clock;)"));
    }
}
