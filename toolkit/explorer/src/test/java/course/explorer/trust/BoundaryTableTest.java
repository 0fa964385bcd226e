package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the documentation says is controlled, adapted, refused, named or cut is so: each thing in
 * its table has programs among the hand-written ones, whose verdicts {@link ProgramsTest} holds.
 */
@DisplayName("The boundary table of docs/explorer.md")
class BoundaryTableTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "explorer.md");

    /** A comma, colon or semicolon that stands in no brackets. */
    private static final String BETWEEN = "[,:;] (?![^()]*\\))";

    /** Thing in the table to programs that exercise it. */
    private static final Map<String, List<String>> PROGRAMS =
            Map.ofEntries(
                    Map.entry(
                            "threads of both kinds",
                            List.of("ThreeAtomicIncrements", "VirtualThreadPerTask")),
                    Map.entry("monitors", List.of("WhileNotIf", "TwoLocksCrossed")),
                    Map.entry("volatile", List.of("Dekker", "VolatileIsNotAtomic")),
                    Map.entry("VarHandles", List.of("MessagePassingVolatileHandle")),
                    Map.entry("atomics", List.of("ThreeAtomicIncrements", "TreiberStackAba")),
                    Map.entry(
                            "field updaters",
                            List.of("FieldUpdatersAreAtomic", "FieldUpdaterBesideAnIncrement")),
                    Map.entry(
                            "all of java.util.concurrent",
                            List.of(
                                    "PoolSumsTwoFutures",
                                    "CyclicBarrierTwoRounds",
                                    "PhaserOfTwoParties")),
                    Map.entry("Timer", List.of("TimerTaskCancelsItsTimer", "TimerNeverCancelled")),
                    Map.entry("ThreadLocal", List.of("ThreadLocalsAreApart")),
                    Map.entry("ScopedValue", List.of("ScopedValueIsBoundInside")),
                    Map.entry("StructuredTaskScope", List.of("ScopeJoinsBothSubtasks")),
                    Map.entry(
                            "the collections of java.util",
                            List.of("ArrayListAddAdd", "HashMapPutPut", "ArrayDequePollPoll")),
                    Map.entry(
                            "sequential streams",
                            List.of("SequentialStreamOnlyComputes", "StreamReadsAListThatChanges")),
                    Map.entry("stream() of collections", List.of("StreamsOfAllSources")),
                    Map.entry("of arrays and of strings", List.of("StreamsOfAllSources")),
                    Map.entry("TimeUnit.sleep and its kin", List.of("SleepsInVirtualTime")),
                    Map.entry(
                            "the clocks (from 2026-01-01, in UTC)",
                            List.of("SleepsInVirtualTime", "WaitsForFiveSecondsByEachClock")),
                    Map.entry("availableProcessors (4)", List.of("FourProcessors")),
                    Map.entry("random numbers", List.of("CoinAndDieOfEachKind")),
                    Map.entry("identity hash codes", List.of("HashCodesInEachOrder")),
                    Map.entry("Set.of", List.of("OrderOfASetIsNotThatOfTheProgram")),
                    Map.entry("Map.of", List.of("LastEntryOfAMapIsAnyEntry")),
                    Map.entry("random numbers of many values", List.of("LuckyNumberOfAThousand")),
                    Map.entry("SplittableRandom", List.of("NumbersOfOtherGenerators")),
                    Map.entry("SecureRandom", List.of("NumbersOfOtherGenerators")),
                    Map.entry("UUID.randomUUID", List.of("NamesThatAreDrawn")),
                    Map.entry(
                            "the order of a hash table of more than four objects without a hashCode",
                            List.of(
                                    "FiveObjectsInASetAreGoneThrough",
                                    "KeysOfAHashtableOfThreads")),
                    Map.entry("Calendar", List.of("CalendarOfTheMachine")),
                    Map.entry(
                            "the iterators of List.of",
                            List.of(
                                    "ThreadsInAListOf",
                                    "IteratorOfAListOfShared",
                                    "IteratorOfAListOfGuarded")),
                    Map.entry("the causes of exceptions", List.of("CauseGivenMeanwhile")),
                    Map.entry(
                            "methods of classes outside that give or take relocated types"
                                    + " (BufferedReader.lines, ProcessHandle.onExit, Files.lines)",
                            List.of("LinesOfAReader", "FinishedProcessCallsBack", "LinesOfAFile")),
                    Map.entry(
                            "class loaders of the program's own",
                            List.of(
                                    "ClassesOfALoaderOfItsOwn",
                                    "ClassesOfAnUrlLoader",
                                    "ClassLoaderOfOnesOwn")),
                    Map.entry("loadClass", List.of("ClassByTheNameOfItsOwn")),
                    Map.entry("defineHiddenClass", List.of("DefinesAClassByALookup")),
                    Map.entry(
                            "getResource and its kin (there are the bytes of a class, and no file)",
                            List.of("ResourceBesideTheClass", "ResourceOfTheLoader")),
                    Map.entry("method references to stream()", List.of("MethodReferenceToStream")),
                    Map.entry(
                            "the handler of a thread that has none (its ThreadGroup's)",
                            List.of("GroupOfOnesOwnIsTold", "AsksForTheHandlerOfAGroup")),
                    Map.entry(
                            "who waits for a lock (getQueueLength, hasQueuedThreads)",
                            List.of(
                                    "HowManyWaitForALock",
                                    "HowManyWaitForAPairOfLocks",
                                    "HowManyWaitForAPermit")),
                    Map.entry("System.exit", List.of("ExitsTheJvm")),
                    Map.entry(
                            "CountedCompleter.helpComplete", List.of("CountedCompleterOutOfReach")),
                    Map.entry("the streams of Random", List.of("StreamOfRandomNumbers")),
                    Map.entry(
                            "methods that a stand-in lacks (ForkJoinPool.setParallelism)",
                            List.of("StandInLacksAMethod")),
                    Map.entry(
                            "what the getters of a ForkJoinPool estimate once it has had a task",
                            List.of("GettersOfAPoolAtWork")),
                    Map.entry(
                            "other calls into classes that are neither relocated nor known to only"
                                    + " compute",
                            List.of("UnsafeWritesAnArray", "WeakReferenceMayBeCleared")),
                    Map.entry("files", List.of("FileOutsideTheModel")),
                    Map.entry("sockets", List.of("SocketOutsideTheModel")),
                    Map.entry("processes", List.of("ProcessOutsideTheModel")),
                    Map.entry(
                            "reflection",
                            List.of("ReflectionCallsAMethod", "ReflectionWritesAField")),
                    Map.entry("native methods", List.of("NativeMethodOfTheProgram", "NativeCall")),
                    Map.entry(
                            "Thread.getState of a thread that is alive",
                            List.of("AsksForTheThreadsState")),
                    Map.entry("cleaners", List.of("CleanerThread")),
                    Map.entry(
                            "weaker than volatile",
                            List.of("MessagePassingOpaque", "StoreBufferLazySet")),
                    Map.entry(
                            "a VarHandle that is not a field's or an array's",
                            List.of("VarHandleOfABytesView")),
                    Map.entry(
                            "catching StackOverflowError or OutOfMemoryError",
                            List.of("CatchesStackOverflow", "CatchesOutOfMemory")),
                    Map.entry(
                            "a ForkJoinPool with a thread factory or a handler of its own",
                            List.of("PoolWithAFactoryOfItsOwn")),
                    Map.entry(
                            "waiting until the common pool is quiet",
                            List.of("WaitsForTheCommonPool")),
                    Map.entry(
                            "a schedule with too many steps",
                            List.of("ALongWayToGo", "CountsForEver")),
                    Map.entry("more than 63 threads", List.of("SixtyFourThreads")),
                    Map.entry(
                            "a loop in which two threads may retry for ever (tryLock with back-off)",
                            List.of("TryLockWithBackOff")),
                    Map.entry("a budget that ends", List.of("MoreSchedulesThanTheBudget")),
                    Map.entry(
                            "another behaviour under the same choices (a divergence)",
                            List.of("CountsItsOwnExecutions")));

    /** Nothing that a program can call is known to come to it. */
    private static final Set<String> OUT_OF_REACH = Set.of("a wait below native code");

    /** Thing in the table to how it is met. */
    private static Map<String, String> table() throws IOException {
        var things = new LinkedHashMap<String, String>();
        Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals("## The boundary"))
                .filter(line -> line.startsWith("| "))
                .takeWhile(line -> !line.startsWith("| class"))
                .map(line -> line.replace("`", "").split("\\|"))
                .filter(cells -> cells.length == 4 && !cells[1].isBlank())
                .filter(cells -> !cells[1].contains("---"))
                .forEach(cells ->
                        Stream.of(cells[2].strip().split(BETWEEN))
                                .forEach(thing -> things.put(thing.strip(), cells[1].strip())));
        return things;
    }

    @Test
    @DisplayName("says nothing that no program exercises, and leaves nothing out")
    void complete() throws IOException {
        var tested = new TreeSet<>(PROGRAMS.keySet());
        tested.addAll(OUT_OF_REACH);
        assertThat(new TreeSet<>(table().keySet())).isEqualTo(tested);
    }

    @TestFactory
    @DisplayName("says what happens")
    Stream<DynamicTest> programs() throws IOException {
        Map<String, ProgramFile> files =
                ProgramFile.all().stream()
                        .collect(Collectors.toMap(ProgramFile::name, file -> file));
        return table().entrySet().stream()
                .filter(row -> PROGRAMS.containsKey(row.getKey()))
                .map(row ->
                        DynamicTest.dynamicTest(
                                row.getValue() + ": " + row.getKey(),
                                () ->
                                        PROGRAMS.get(row.getKey()).stream()
                                                .map(name ->
                                                        name + " is " + files.get(name).verdict())
                                                .forEach(is -> check(row.getValue(), is))));
    }

    private static void check(String met, String is) {
        boolean decided = met.equals("controlled") || met.equals("adapted");
        assertThat(is.endsWith(" BOUNDED")).as(is + ", in the row: " + met).isEqualTo(!decided);
    }
}
