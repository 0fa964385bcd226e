package course.explorer.rewrite;

import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** JDK methods that the model answers itself, by a static method of a class of its own. */
final class Replacements {

    /** Static JDK methods and what is called in their place, with the same descriptor. */
    private static final Map<String, String> STATICS =
            Map.ofEntries(
                    Map.entry("java/lang/System.nanoTime", "Time.nanoTime"),
                    Map.entry("java/lang/System.currentTimeMillis", "Time.currentTimeMillis"),
                    Map.entry("java/lang/System.identityHashCode", "Identity.hash"),
                    Map.entry("java/lang/System.arraycopy", "Bulk.arraycopy"),
                    Map.entry("java/lang/System.exit", "Bulk.exit"),
                    Map.entry("java/lang/Math.random", "Draws.random"),
                    Map.entry("java/lang/Enum.valueOf", "Enums.valueOf"),
                    Map.entry("java/util/Set.copyOf", "Unordered.copyOf"),
                    Map.entry("java/util/Map.copyOf", "Unordered.copyOf"),
                    Map.entry("java/util/Map.ofEntries", "Unordered.ofEntries"),
                    Map.entry("java/lang/String.valueOf", "ClassNames.valueOf"),
                    Map.entry("java/util/Objects.toString", "ClassNames.valueOf"),
                    Map.entry("java/util/Collections.reverseOrder", "Bulk.reverseOrder"),
                    Map.entry(
                            "jdk/internal/reflect/Reflection.getCallerClass",
                            "Callers.getCallerClass"),
                    Map.entry(
                            "sun/reflect/misc/ReflectUtil.ensureMemberAccess",
                            "Callers.ensureMemberAccess"),
                    Map.entry("java/lang/IO.println", "Lines.println"),
                    Map.entry("java/lang/IO.print", "Lines.print"));

    /** The same for the program's own code alone. */
    private static final Map<String, String> OF_PROGRAM =
            Map.ofEntries(
                    Map.entry("java/lang/System.nanoTime", "ProgramClock.nanoTime"),
                    Map.entry(
                            "java/lang/System.currentTimeMillis", "ProgramClock.currentTimeMillis"),
                    Map.entry("java/lang/System.identityHashCode", "Identity.ask"),
                    Map.entry("java/util/Objects.hashCode", "Identity.askHashCodeOrZero"),
                    Map.entry("java/lang/Long.compare", "Readings.compare"),
                    Map.entry("java/time/Clock.systemUTC", "ProgramClock.systemUTC"),
                    Map.entry(
                            "java/time/Clock.systemDefaultZone", "ProgramClock.systemDefaultZone"),
                    Map.entry("java/time/Clock.system", "ProgramClock.system"),
                    Map.entry("java/time/Clock.tickMillis", "ProgramClock.tickMillis"),
                    Map.entry("java/time/Clock.tickSeconds", "ProgramClock.tickSeconds"),
                    Map.entry("java/time/Clock.tickMinutes", "ProgramClock.tickMinutes"),
                    Map.entry("java/time/ZoneId.systemDefault", "ProgramClock.systemDefault"));

    /** Instance methods of final JDK classes, called with the receiver as first argument. */
    private static final Map<String, String> INSTANCE =
            Map.ofEntries(
                    Map.entry("java/util/concurrent/TimeUnit.sleep", "Bulk.sleep"),
                    Map.entry("java/util/concurrent/TimeUnit.timedJoin", "Bulk.timedJoin"),
                    Map.entry("java/util/concurrent/TimeUnit.timedWait", "Bulk.timedWait"),
                    Map.entry("java/lang/Class.getEnumConstants", "Enums.constants"),
                    Map.entry("java/lang/Class.getName", "ClassNames.getName"),
                    Map.entry("java/lang/Class.getTypeName", "ClassNames.getTypeName"),
                    Map.entry("java/lang/Class.getCanonicalName", "ClassNames.getCanonicalName"),
                    Map.entry("java/lang/Class.getPackageName", "ClassNames.getPackageName"),
                    Map.entry("java/lang/Class.getSimpleName", "ClassNames.getSimpleName"),
                    Map.entry("java/lang/Class.toString", "ClassNames.toString"),
                    Map.entry("java/lang/ref/Cleaner.register", "Cleaning.register"),
                    Map.entry("jdk/internal/access/JavaLangAccess.start", "Bulk.start"),
                    Map.entry("java/lang/Runtime.availableProcessors", "Bulk.availableProcessors"),
                    Map.entry(
                            "java/lang/invoke/MethodHandles$Lookup.findVarHandle",
                            "Handles.findVarHandle"),
                    Map.entry(
                            "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle",
                            "Handles.findStaticVarHandle"),
                    Map.entry(
                            "jdk/internal/access/JavaLangAccess.getEnumConstantsShared",
                            "Enums.constantsShared"));

    /**
     * A method of the model.
     *
     * @param type internal name of its class
     */
    record Replacement(String type, String name, String desc) {
        private static Replacement of(String as, String desc) {
            if (as == null || Bridged.missing(as, desc)) {
                return null;
            }
            int dot = as.indexOf('.');
            return new Replacement(Names.MODEL + as.substring(0, dot), as.substring(dot + 1), desc);
        }
    }

    private Replacements() {}

    /** {@code printStackTrace} of any throwable, known by its name, with the throwable first. */
    private static Replacement ofThrowable(String as, String owner, String desc) {
        boolean throwable =
                owner.endsWith("Exception")
                        || owner.endsWith("Error")
                        || owner.equals("java/lang/Throwable");
        return throwable ? Replacement.of(as, onReceiver("java/lang/Throwable", desc)) : null;
    }

    /** What is called in place of a call of the program, or null. */
    static Replacement ofProgram(int opcode, String owner, String name, String desc) {
        String as = opcode == Opcodes.INVOKESTATIC ? OF_PROGRAM.get(owner + "." + name) : null;
        return as != null ? Replacement.of(as, desc) : of(opcode, owner, name, desc);
    }

    /** What is called in place of a call, or null. */
    static Replacement of(int opcode, String owner, String name, String desc) {
        if (opcode == Opcodes.INVOKEVIRTUAL && name.equals("printStackTrace")) {
            return ofThrowable("Output.printStackTrace", owner, desc);
        }
        if (opcode == Opcodes.INVOKEVIRTUAL
                && (owner.equals("java/lang/ClassCastException")
                        || owner.equals("java/lang/RuntimeException")
                        || owner.equals("java/lang/Exception")
                        || owner.equals("java/lang/Throwable"))
                && name.equals("getMessage")) {
            return ofThrowable("ClassNames.getMessage", owner, desc);
        }
        if (opcode == Opcodes.INVOKESTATIC) {
            return Replacement.of(STATICS.get(owner + "." + name), desc);
        }
        if (opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE) {
            return Replacement.of(INSTANCE.get(owner + "." + name), onReceiver(owner, desc));
        }
        return null;
    }

    /** The same for a method reference. */
    static Handle of(Handle h, boolean program) {
        String owner = h.getOwner();
        String key = owner + "." + h.getName();
        Replacement found;
        if (h.getTag() == Opcodes.H_INVOKESTATIC) {
            String own = program ? OF_PROGRAM.get(key) : null;
            found = Replacement.of(own != null ? own : STATICS.get(key), h.getDesc());
        } else {
            String as = owner.equals("java/lang/Object") ? ofObject(h.getName()) : null;
            if (h.getTag() == Opcodes.H_INVOKEINTERFACE && Boundary.advances(owner)) {
                as = "JdkState." + h.getName();
            }
            found =
                    Replacement.of(
                            as != null ? as : INSTANCE.get(key), onReceiver(owner, h.getDesc()));
        }
        return found == null
                ? null
                : new Handle(
                        Opcodes.H_INVOKESTATIC, found.type(), found.name(), found.desc(), false);
    }

    private static String onReceiver(String owner, String desc) {
        return "(L" + owner + ";" + desc.substring(1);
    }

    private static String ofObject(String name) {
        return switch (name) {
            case "wait" -> "Monitors.await";
            case "notify" -> "Monitors.signal";
            case "notifyAll" -> "Monitors.signalAll";
            case "hashCode" -> "Identity.askHashCode";
            default -> null;
        };
    }
}
