package course.judge.run;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is needed of a test class when some of its tests are cut out. */
final class Reachable {

    private Reachable() {}

    /**
     * All methods but those that are cut and those that only they call: what javac makes of a
     * lambda, and private ones. What JUnit or a subclass could call stays.
     */
    static Set<MethodModel> methods(ClassModel model, Set<String> cut) {
        Map<String, MethodModel> all = new LinkedHashMap<>();
        Deque<MethodModel> open = new ArrayDeque<>();
        for (MethodModel method : model.methods()) {
            String name = method.methodName().stringValue();
            all.put(name + method.methodType().stringValue(), method);
            boolean entry =
                    name.startsWith("<")
                            || !method.flags().has(java.lang.reflect.AccessFlag.PRIVATE)
                                    && TestPlanReader.isCalledByJUnit(method);
            if (entry && !cut.contains(name)) {
                open.add(method);
            }
        }
        Set<MethodModel> reached = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            MethodModel next = open.poll();
            if (reached.add(next)) {
                calls(next, model).stream()
                        .map(all::get)
                        .filter(method -> method != null)
                        .filter(method -> !cut.contains(method.methodName().stringValue()))
                        .forEach(open::add);
            }
        }
        return reached;
    }

    /** Methods of the same class that it calls, by name and descriptor. */
    private static Set<String> calls(MethodModel method, ClassModel model) {
        Set<String> calls = new LinkedHashSet<>();
        method.code()
                .ifPresent(code -> {
                    for (var element : code) {
                        if (element instanceof InvokeInstruction call
                                && call.owner().equals(model.thisClass())) {
                            calls.add(call.name().stringValue() + call.type().stringValue());
                        }
                        if (element instanceof InvokeDynamicInstruction dynamic) {
                            dynamic.bootstrapArgs().stream()
                                    .filter(DirectMethodHandleDesc.class::isInstance)
                                    .map(DirectMethodHandleDesc.class::cast)
                                    .forEach(handle ->
                                            calls.add(
                                                    handle.methodName()
                                                            + handle.lookupDescriptor()));
                        }
                    }
                });
        return calls;
    }

    /** The class itself and those of the tests that its kept methods lead to. */
    static Set<String> classes(Set<MethodModel> methods, String main, Map<String, byte[]> all) {
        Set<String> needed = new TreeSet<>(Set.of(main));
        Deque<String> open = new ArrayDeque<>();
        methods.forEach(method -> open.addAll(namedIn(method, all.keySet())));
        while (!open.isEmpty()) {
            String next = open.poll();
            if (needed.add(next)) {
                ClassModel model = ClassFile.of().parse(all.get(next));
                for (PoolEntry entry : model.constantPool()) {
                    if (entry instanceof ClassEntry type
                            && all.containsKey(type.asInternalName())) {
                        open.add(type.asInternalName());
                    }
                }
            }
        }
        return needed;
    }

    private static Set<String> namedIn(MethodModel method, Set<String> known) {
        Set<String> named = new TreeSet<>();
        String text = method.code().map(code -> code.elementList().toString()).orElse("");
        String signature = method.methodType().stringValue();
        for (String name : known) {
            if (text.contains(name) || signature.contains("L" + name + ";")) {
                named.add(name);
            }
        }
        return named;
    }
}
