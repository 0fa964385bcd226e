package course.judge.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a member of the JDK could reach beyond the values that it is given, as far as a machine can
 * tell: by the types in its signature, and by what is called in its body and in those methods of
 * the same source file, or inside the JDK, that the body leads to.
 */
final class Reach {

    /** Types of which one must not get hold, nor hand one over without thinking. */
    private static final Pattern POWERFUL =
            Pattern.compile(
                    "java/lang/(Class|ClassLoader|ClassValue|Module.*|Package|Process.*|Runtime|"
                            + "StackTraceElement|StackWalker.*|System.*|ThreadGroup)"
                            + "|java/lang/(constant|foreign|instrument|invoke|module|ref|reflect)/.*"
                            + "|java/(net|nio/file|nio/channels|rmi|security)/.*"
                            + "|java/io/(Console|File.*|Object.*|RandomAccess.*)"
                            + "|java/util/(Properties|ResourceBundle|ServiceLoader).*"
                            + "|java/util/(jar|logging|prefs|zip)/.*|.*/spi/.*");

    /** Types whose objects may stand for a file, a console, a socket or somebody else's thread. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "java/io/(.*InputStream|.*OutputStream|.*Reader|.*Writer|PrintStream)"
                            + "|java/lang/Thread");

    private static final Pattern CALLS =
            Pattern.compile(
                    "java/lang/Class[.](forName.*|getResource.*|newInstance|getDeclared.*|getMethods?"
                            + "|getConstructors?|getFields?|getClassLoader.*|getModule.*)"
                            + "|java/lang/System[.](getProp.*|setProp.*|clearProp.*|getenv|exit|load.*"
                            + "|set(In|Out|Err|Security).*|getLogger|console|inheritedChannel)"
                            + "|java/lang/Runtime[.](exec|exit|halt|load.*|addShutdownHook)"
                            + "|java/lang/Thread[.](start.*|<init>|setDefault.*|getAll.*|enumerate"
                            + "|getStackTrace|[gs]etContextClassLoader)"
                            + "|java/lang/Throwable[.](getOurStackTrace|getStackTrace)"
                            + "|java/lang/(Integer[.]getInteger|Long[.]getLong|Boolean[.]getBoolean)"
                            + "|java/lang/(ClassLoader|ModuleLayer|Module|ProcessBuilder|Process"
                            + "|ProcessHandle.*|Shutdown|ApplicationShutdownHooks|StackWalker.*)[.].*"
                            + "|java/util/(ServiceLoader|ResourceBundle)[.].*"
                            + "|java/lang/foreign/.*|.*/spi/.*"
                            + "|java/lang/reflect/(AccessibleObject|Constructor|Field|Method|Proxy)[.].*"
                            + "|java/lang/invoke/(MethodHandles.*|MethodHandle|MethodType)[.].*"
                            + "|java/(net|nio/file|security)/.*"
                            + "|java/io/(File.*|Object.*|RandomAccess.*)[.].*"
                            + "|jdk/internal/(loader|module|reflect)/.*|sun/security/.*"
                            + "|jdk/internal/misc/(Signal|VM[.](getSaved|initialize|saveP|shutdown)).*"
                            + "|jdk/internal/util/StaticProperty[.].*"
                            + "|sun/util/(cldr|locale/provider|logger|resources)/.*");

    private record Place(String owner, Member member) {}

    /** What a method reaches by itself, and the methods that are looked at with it. */
    private record Body(Set<String> reached, Set<Place> leadsTo) {}

    private final Map<String, Map<Member, MethodModel>> classFiles = new HashMap<>();
    private final Map<Place, Body> bodies = new HashMap<>();

    /**
     * @param declaring a class of the JDK that declares the member
     * @return what it could reach, in words; nothing if it is harmless by all that can be seen
     */
    Set<String> of(String declaring, Member member) {
        Set<String> found = new TreeSet<>();
        ofSignature(declaring.replace('.', '/'), member, found);
        ofBody(declaring.replace('.', '/'), member, found);
        return found;
    }

    private static void ofSignature(String declaring, Member member, Set<String> found) {
        if (!member.type().startsWith("(")) {
            String type = element(member.type());
            if (POWERFUL.matcher(type).matches() || OPEN.matcher(type).matches()) {
                found.add("holds " + type);
            }
            return;
        }
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(member.type());
        String returned = element(type.returnType().descriptorString());
        boolean open = OPEN.matcher(returned).matches() && !returned.equals(declaring);
        if (open || POWERFUL.matcher(returned).matches()) {
            found.add("returns " + returned);
        }
        type.parameterList().stream()
                .map(each -> element(each.descriptorString()))
                .filter(each -> POWERFUL.matcher(each).matches())
                .forEach(each -> found.add("takes " + each));
    }

    private static String element(String descriptor) {
        String name = descriptor.replaceFirst("^\\[+", "");
        return name.startsWith("L") ? name.substring(1, name.length() - 1) : name;
    }

    private void ofBody(String declaring, Member member, Set<String> found) {
        Place start = new Place(declaring, member);
        Set<Place> seen = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            Place next = open.pop();
            if (seen.add(next)) {
                Body body = bodies.computeIfAbsent(next, this::read);
                found.addAll(body.reached());
                open.addAll(body.leadsTo());
            }
        }
        if (isNative(start)) {
            found.add("is native");
        }
    }

    private boolean isNative(Place place) {
        MethodModel method = classFile(place.owner()).get(place.member());
        return method != null && method.flags().has(AccessFlag.NATIVE);
    }

    private Body read(Place place) {
        Set<String> reached = new TreeSet<>();
        Set<Place> leadsTo = new HashSet<>();
        MethodModel method = classFile(place.owner()).get(place.member());
        if (method != null) {
            if (isCallerSensitive(method)) {
                reached.add("looks at its caller");
            }
            method.code().stream()
                    .flatMap(code -> code.elementStream())
                    .forEach(element -> read(element, reached, leadsTo));
        }
        leadsTo.removeIf(each -> !isInside(each.owner(), place.owner()));
        return new Body(reached, leadsTo);
    }

    /** Initialisers are not followed: they take nothing from whoever came first. */
    private static void read(CodeElement element, Set<String> reached, Set<Place> leadsTo) {
        if (element instanceof FieldInstruction field) {
            String owner = field.owner().asInternalName();
            if (field.opcode() == Opcode.PUTSTATIC) {
                reached.add("sets " + owner + "." + field.name().stringValue());
            }
        }
        for (Place called : called(element)) {
            String name = called.owner() + "." + called.member().name();
            if (CALLS.matcher(name).matches()) {
                reached.add("calls " + name);
            }
            leadsTo.add(called);
        }
    }

    private static List<Place> called(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call ->
                    List.of(new Place(call.owner().asInternalName(), Member.of(call.method())));
            case InvokeDynamicInstruction dynamic ->
                    dynamic.bootstrapArgs().stream()
                            .filter(DirectMethodHandleDesc.class::isInstance)
                            .map(DirectMethodHandleDesc.class::cast)
                            .map(handle ->
                                    new Place(
                                            element(handle.owner().descriptorString()),
                                            new Member(
                                                    handle.methodName(),
                                                    handle.lookupDescriptor())))
                            .toList();
            default -> List.of();
        };
    }

    /** In the same source file, or in a part of the JDK that nobody outside can name. */
    private static boolean isInside(String called, String caller) {
        return called.startsWith("sun/")
                || called.startsWith("jdk/internal/")
                || outermost(called).equals(outermost(caller));
    }

    private static String outermost(String owner) {
        int dollar = owner.indexOf('$');
        return dollar < 0 ? owner : owner.substring(0, dollar);
    }

    private static boolean isCallerSensitive(MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(each -> each.annotations().stream())
                .anyMatch(each -> each.className().stringValue().endsWith("/CallerSensitive;"));
    }

    private Map<Member, MethodModel> classFile(String owner) {
        return classFiles.computeIfAbsent(owner, Reach::read);
    }

    private static Map<Member, MethodModel> read(String owner) {
        Map<Member, MethodModel> methods = new HashMap<>();
        Supertypes.jdkClass(owner.replace('/', '.'))
                .ifPresent(type -> {
                    try (InputStream in = type.getModule().getResourceAsStream(owner + ".class")) {
                        for (MethodModel method :
                                ClassFile.of().parse(in.readAllBytes()).methods()) {
                            methods.put(
                                    new Member(
                                            method.methodName().stringValue(),
                                            method.methodType().stringValue()),
                                    method);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return methods;
    }
}
