package course.explorer;

import course.explorer.ChildMessage.BodyForm;
import course.explorer.ChildMessage.ProgramForm;
import course.explorer.ChildMessage.Task;
import course.explorer.model.ClassInit;
import course.explorer.model.Session;
import course.explorer.rewrite.Loader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Turns a body or a program into what each execution calls, loads its classes through the rewriting
 * loader, and explores it on a thread of its own.
 */
final class Launch {

    private static final Class<?>[] ARGUMENTS = {String[].class};

    private static final Object TURN = new Object();

    /** What an execution runs, and whether its result is the outcome. */
    private record Entry(Callable<Object> call, boolean returnsValue) {}

    private Launch() {}

    static Exploration body(Options options, Object lambda, Progress progress) {
        ClassLoader loader = lambda.getClass().getClassLoader();
        return body(options, lambda, Program.resources(loader), progress);
    }

    static Exploration body(
            Options options, Object lambda, Program.Classes classes, Progress progress) {
        BodyForm form = form(serialized(lambda));
        return hasEngine()
                ? explore(options, classes, l -> entry(l, form), progress, null)
                : ChildJvm.run(task(options, form, null, classes), classes, progress);
    }

    static Exploration program(Options options, Program program, Progress progress) {
        Program.Classes classes = program.bytes();
        if (hasEngine()) {
            return explore(options, classes, l -> entry(l, program), progress, null);
        }
        var form =
                new ProgramForm(
                        program.mainClass(),
                        program.method(),
                        new ArrayList<>(program.before()),
                        new ArrayList<>(program.after()));
        return ChildJvm.run(task(options, null, form, classes), classes, progress);
    }

    /** A script lives in this JVM, so the exploration has to. */
    static Exploration program(Options options, Program program, Script script) {
        if (!hasEngine()) {
            throw new IllegalStateException(
                    "a program with a script needs a JVM with the options of JvmOptions.list()");
        }
        return explore(
                options, program.bytes(), l -> entry(l, program), (done, estimate) -> {}, script);
    }

    /** A child has this JVM's class path; of all other classes it has to be told. */
    private static Task task(
            Options options, BodyForm body, ProgramForm program, Program.Classes classes) {
        boolean compiled = classes instanceof Program.Compiled;
        return new Task(
                options,
                body,
                program,
                compiled ? new HashMap<>(((Program.Compiled) classes).classes()) : null,
                !compiled && !Program.ofClassPath(classes));
    }

    /**
     * In a child JVM.
     *
     * @param asked where classes come from, or null for this JVM's class path
     */
    static Exploration task(Task task, Program.Classes asked, Progress progress) {
        Program.Classes own = Program.resources(Launch.class.getClassLoader());
        Program.Classes classes =
                task.classes() != null
                        ? new Program.Compiled(task.classes(), own)
                        : asked != null ? asked : own;
        if (task.body() != null) {
            return explore(task.options(), classes, l -> entry(l, task.body()), progress, null);
        }
        ProgramForm form = task.program();
        var program =
                new Program(classes, form.mainClass(), form.method(), form.before(), form.after());
        return program(task.options(), program, progress);
    }

    /** Whether an exploration can run in this JVM. */
    private static boolean hasEngine() {
        return JvmOptions.present() && Carrier.isFree();
    }

    private interface Finder {
        Entry find(Loader loader) throws ReflectiveOperationException;
    }

    private static Exploration explore(
            Options options,
            Program.Classes classes,
            Finder finder,
            Progress progress,
            Script script) {
        synchronized (TURN) {
            Loader loader = Loader.forProgram(classes, options.fine());
            Entry entry;
            try {
                entry = finder.find(loader);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot run this: " + e.getMessage(), e);
            }
            return Carrier.run(
                    new Session(options, entry.call(), entry.returnsValue(), progress, script));
        }
    }

    private static SerializedLambda serialized(Object lambda) {
        try {
            Method replace = lambda.getClass().getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            return (SerializedLambda) replace.invoke(lambda);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "the body must be a lambda or a method reference", e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        }
    }

    private static BodyForm form(SerializedLambda form) {
        var captured = new ArrayList<Captured>();
        for (int i = 0; i < form.getCapturedArgCount(); i++) {
            captured.add(Captured.of(form.getCapturedArg(i)));
        }
        return new BodyForm(
                form.getImplClass(),
                form.getImplMethodName(),
                form.getImplMethodSignature(),
                form.getFunctionalInterfaceMethodName(),
                form.getImplMethodKind(),
                captured);
    }

    private static Entry entry(Loader loader, BodyForm body) throws ReflectiveOperationException {
        Class<?> type = type(loader, body.implClass().replace('/', '.'));
        var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        var signature = MethodType.fromMethodDescriptorString(body.implSignature(), loader);
        if (body.implKind() != MethodHandleInfo.REF_invokeStatic) {
            throw new IllegalArgumentException(
                    "the body uses an object made outside it (this, or a method reference's"
                            + " receiver): create it inside");
        }
        MethodHandle target = lookup.findStatic(type, body.implMethod(), signature);
        MethodHandle call = target.asSpreader(Object[].class, body.captured().size());
        int init = loader.initializer(type.getName());
        return new Entry(
                () -> {
                    ClassInit.ensureAny(init);
                    var arguments = new Object[body.captured().size()];
                    for (int i = 0; i < arguments.length; i++) {
                        arguments[i] = body.captured().get(i).in(loader);
                    }
                    return invoke(call, arguments);
                },
                body.interfaceMethod().equals("get"));
    }

    /**
     * The program's class as the rewriting loader has it. A class whose bytes are not to be had
     * would come from the parent as it is, out of control, and its one free run look like a proof.
     */
    private static Class<?> type(Loader loader, String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, false, loader);
        if (type.getClassLoader() != loader) {
            throw Program.unreadable(name);
        }
        return type;
    }

    private static Object invoke(MethodHandle call, Object... arguments) throws Exception {
        try {
            return call.invoke(arguments);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }

    private static Entry entry(Loader loader, Program program) throws ReflectiveOperationException {
        EntryPoint start = program.entryPoint();
        Class<?> type = type(loader, start.mainClass());
        var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        int init = loader.initializer(type.getName());
        Class<?>[] parameters = start.takesArguments() ? ARGUMENTS : new Class<?>[0];
        Method method = method(type, start.method(), parameters);
        var before = named(lookup, type, program.before());
        var after = named(lookup, type, program.after());
        MethodHandle call = lookup.unreflect(method).asFixedArity();
        MethodHandle maker =
                start.isStatic()
                        ? null
                        : lookup.findConstructor(type, MethodType.methodType(void.class));
        return new Entry(
                () -> {
                    ClassInit.ensureAny(init);
                    Object self =
                            start.isStatic() ? null : invoke(maker.asSpreader(Object[].class, 0));
                    List<Object> arguments = new ArrayList<>();
                    if (!start.isStatic()) {
                        arguments.add(self);
                    }
                    if (start.takesArguments()) {
                        arguments.add(new String[0]);
                    }
                    callAll(before, self);
                    Object result =
                            invoke(
                                    call.asSpreader(Object[].class, arguments.size()),
                                    arguments.toArray());
                    callAll(after, self);
                    return result;
                },
                method.getReturnType() != void.class);
    }

    /** Static ones take no instance. */
    private static void callAll(List<MethodHandle> methods, Object self) throws Exception {
        for (MethodHandle m : methods) {
            int given = m.type().parameterCount();
            invoke(
                    m.asSpreader(Object[].class, given),
                    given == 0 ? new Object[0] : new Object[] {self});
        }
    }

    private static List<MethodHandle> named(
            MethodHandles.Lookup lookup, Class<?> type, List<String> names)
            throws ReflectiveOperationException {
        var found = new ArrayList<MethodHandle>();
        for (String name : names) {
            found.add(lookup.unreflect(method(type, name)));
        }
        return found;
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            try {
                return c.getDeclaredMethod(name, parameters);
            } catch (NoSuchMethodException e) {
                // Perhaps it is inherited.
            }
        }
        for (Method m : type.getMethods()) {
            if (m.getName().equals(name) && Arrays.equals(m.getParameterTypes(), parameters)) {
                return m;
            }
        }
        throw new NoSuchMethodException(
                type.getName() + " has no method " + name + "(), which should be run");
    }
}
