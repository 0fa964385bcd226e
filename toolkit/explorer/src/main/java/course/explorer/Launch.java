package course.explorer;

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
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Turns a body or a program into what each execution calls, loads its classes through the rewriting
 * loader, and explores it on a thread of its own.
 */
final class Launch {

    private static final Object TURN = new Object();

    /** Deep recursion of the program must not end sooner here than in a thread of its own. */
    private static final long STACK = 64L << 20;

    /** What an execution runs, and whether its result is the outcome. */
    private record Entry(Callable<Object> call, boolean returnsValue) {}

    private Launch() {}

    static Exploration body(Options options, Object lambda, Progress progress) {
        ClassLoader loader = lambda.getClass().getClassLoader();
        return body(options, lambda, Program.resources(loader), progress);
    }

    static Exploration body(
            Options options, Object lambda, Program.Classes classes, Progress progress) {
        var task = ChildJvm.Task.of(options, serialized(lambda));
        return JvmOptions.present()
                ? explore(options, classes, l -> entry(l, task), progress)
                : ChildJvm.run(task);
    }

    static Exploration program(Options options, Program program, Progress progress) {
        return JvmOptions.present()
                ? explore(options, program.bytes(), l -> entry(l, program), progress)
                : ChildJvm.run(ChildJvm.Task.of(options, program));
    }

    /** In a child JVM. */
    static Exploration task(ChildJvm.Task task) {
        Program.Classes own = Program.resources(Launch.class.getClassLoader());
        Program.Classes classes =
                task.classes() == null ? own : new Program.Compiled(task.classes(), own);
        if (task.mainClass() == null) {
            return explore(task.options(), classes, l -> entry(l, task), (n, estimate) -> {});
        }
        var program =
                new Program(classes, task.mainClass(), task.method(), task.before(), task.after());
        return program(task.options(), program, (n, estimate) -> {});
    }

    private interface Finder {
        Entry find(Loader loader) throws ReflectiveOperationException;
    }

    private static Exploration explore(
            Options options, Program.Classes classes, Finder finder, Progress progress) {
        synchronized (TURN) {
            Loader loader = Loader.forProgram(classes, options.fine());
            Entry entry;
            try {
                entry = finder.find(loader);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot run this: " + e.getMessage(), e);
            }
            return onOwnThread(new Session(options, entry.call(), entry.returnsValue(), progress));
        }
    }

    private static Exploration onOwnThread(Session session) {
        var result = new Exploration[1];
        var failure = new Throwable[1];
        var carrier =
                new Thread(
                        null,
                        () -> {
                            try {
                                result[0] = session.run();
                            } catch (Throwable t) {
                                failure[0] = t;
                            }
                        },
                        "explorer",
                        STACK);
        carrier.setDaemon(true);
        carrier.start();
        boolean interrupted = false;
        while (true) {
            try {
                carrier.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                session.cancel();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw new IllegalStateException(
                    "the explorer itself failed: " + failure[0], failure[0]);
        }
        return result[0];
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

    private static Entry entry(Loader loader, ChildJvm.Task task)
            throws ReflectiveOperationException {
        Class<?> type = type(loader, task.implClass().replace('/', '.'));
        var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        var signature = MethodType.fromMethodDescriptorString(task.implSignature(), loader);
        if (task.implKind() != MethodHandleInfo.REF_invokeStatic) {
            throw new IllegalArgumentException(
                    "the body uses an object made outside it (this, or a method reference's"
                            + " receiver): create it inside");
        }
        MethodHandle target = lookup.findStatic(type, task.implMethod(), signature);
        Object[] arguments = task.captured().toArray();
        MethodHandle call = target.asSpreader(Object[].class, arguments.length);
        int init = loader.initializer(type.getName());
        return new Entry(
                () -> {
                    ClassInit.ensureAny(init);
                    return invoke(call, arguments);
                },
                task.interfaceMethod().equals("get"));
    }

    /**
     * The program's class as the rewriting loader has it. A class whose bytes are not to be had
     * would come from the parent as it is, out of control, and its one free run look like a proof.
     */
    private static Class<?> type(Loader loader, String name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name, false, loader);
        if (type.getClassLoader() != loader) {
            throw new IllegalArgumentException(
                    "the class file of "
                            + name
                            + " cannot be read (was it typed into a JShell or notebook cell?):"
                            + " give the program as compiled classes, Program.of(classes, name)");
        }
        return type;
    }

    /** What a body captured, if it is nothing that two executions could share. */
    static Object value(Object captured) {
        if (captured == null
                || captured instanceof Number
                || captured instanceof Boolean
                || captured instanceof Character
                || captured instanceof String) {
            return captured;
        }
        throw new IllegalArgumentException(
                "the body uses an object made outside it ("
                        + captured.getClass().getSimpleName()
                        + "): create it inside");
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
        Class<?> type = type(loader, program.mainClass());
        var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        int init = loader.initializer(type.getName());
        Method method = main(type, program.method());
        var before = named(lookup, type, program.before());
        var after = named(lookup, type, program.after());
        MethodHandle call = lookup.unreflect(method);
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        MethodHandle maker =
                isStatic ? null : lookup.findConstructor(type, MethodType.methodType(void.class));
        boolean takesArguments = method.getParameterCount() == 1;
        return new Entry(
                () -> {
                    ClassInit.ensureAny(init);
                    Object self = isStatic ? null : invoke(maker.asSpreader(Object[].class, 0));
                    List<Object> arguments = new ArrayList<>();
                    if (!isStatic) {
                        arguments.add(self);
                    }
                    if (takesArguments) {
                        arguments.add(new String[0]);
                    }
                    for (MethodHandle m : before) {
                        invoke(m.asSpreader(Object[].class, 1), self);
                    }
                    Object result =
                            invoke(
                                    call.asFixedArity()
                                            .asSpreader(Object[].class, arguments.size()),
                                    arguments.toArray());
                    for (MethodHandle m : after) {
                        invoke(m.asSpreader(Object[].class, 1), self);
                    }
                    return result;
                },
                method.getReturnType() != void.class);
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

    /** The method to run: the one named, else {@code run()}, else {@code main} (JLS §12.1.4). */
    private static Method main(Class<?> type, String name) throws NoSuchMethodException {
        if (name != null) {
            return method(type, name);
        }
        try {
            return method(type, "run");
        } catch (NoSuchMethodException e) {
            try {
                return method(type, "main", String[].class);
            } catch (NoSuchMethodException none) {
                return method(type, "main");
            }
        }
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
        throw new NoSuchMethodException(
                type.getName() + " has no method " + name + "(), which should be run");
    }
}
