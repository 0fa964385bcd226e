package course.bench.peers;

import course.bench.peers.programs.Locks;
import course.bench.peers.programs.Memory;
import course.bench.peers.programs.Pools;
import course.bench.peers.programs.Races;
import course.bench.peers.programs.Signals;
import course.bench.peers.programs.Trial;
import java.util.List;

/**
 * One of the programs that are compared, and what is known of it.
 *
 * @param right whether every execution that the language allows is acceptable
 */
record Program(String name, boolean right) {

    /** Twenty pairs. */
    static final List<Program> ALL =
            List.of(
                    wrong("LostUpdate"), right("AtomicUpdate"),
                    wrong("CheckThenWithdraw"), right("CheckAndWithdrawUnderOneLock"),
                    wrong("ContainsThenPut"), right("PutIfAbsent"),
                    wrong("AuditDuringATransfer"), right("AuditBetweenTransfers"),
                    wrong("UnsafePublication"), right("VolatilePublication"),
                    wrong("PlainStoreBuffer"), right("VolatileStoreBuffer"),
                    wrong("PlainStopFlag"), right("VolatileStopFlag"),
                    wrong("PlainPeterson"), right("VolatilePeterson"),
                    wrong("LocksCrossed"), right("LocksInOrder"),
                    wrong("EarlyReturn"), right("EarlyReturnInFinally"),
                    wrong("WritesUnderTheReadLock"), right("WritesUnderTheWriteLock"),
                    wrong("ReleasesWithoutAPermit"), right("ReleasesItsPermit"),
                    wrong("FlagCheckedOutsideTheLock"), right("FlagCheckedInsideTheLock"),
                    wrong("IfForWhile"), right("WhileNotIf"),
                    wrong("CountsDownTooEarly"), right("CountsDownWhenDone"),
                    wrong("OneEndMarkForTwo"), right("AnEndMarkForEach"),
                    wrong("ReadsWithoutJoin"), right("ReadsAfterJoin"),
                    wrong("TasksShareACounter"), right("TasksShareAnAtomic"),
                    wrong("PoolStarves"), right("PoolOfTwo"),
                    wrong("VirtualLostUpdate"), right("VirtualUnderALock"));

    private static Program wrong(String name) {
        return new Program(name, false);
    }

    private static Program right(String name) {
        return new Program(name, true);
    }

    static Program named(String name) {
        return ALL.stream().filter(p -> p.name.equals(name)).findFirst().orElseThrow();
    }

    /** A fresh one, made by no reflection, so that a tool can make it in every execution. */
    static Trial make(String name) {
        return switch (name) {
            case "LostUpdate" -> new Races.LostUpdate();
            case "AtomicUpdate" -> new Races.AtomicUpdate();
            case "CheckThenWithdraw" -> new Races.CheckThenWithdraw();
            case "CheckAndWithdrawUnderOneLock" -> new Races.CheckAndWithdrawUnderOneLock();
            case "ContainsThenPut" -> new Races.ContainsThenPut();
            case "PutIfAbsent" -> new Races.PutIfAbsent();
            case "AuditDuringATransfer" -> new Races.AuditDuringATransfer();
            case "AuditBetweenTransfers" -> new Races.AuditBetweenTransfers();
            case "UnsafePublication" -> new Memory.UnsafePublication();
            case "VolatilePublication" -> new Memory.VolatilePublication();
            case "PlainStoreBuffer" -> new Memory.PlainStoreBuffer();
            case "VolatileStoreBuffer" -> new Memory.VolatileStoreBuffer();
            case "PlainStopFlag" -> new Memory.PlainStopFlag();
            case "VolatileStopFlag" -> new Memory.VolatileStopFlag();
            case "PlainPeterson" -> new Memory.PlainPeterson();
            case "VolatilePeterson" -> new Memory.VolatilePeterson();
            case "LocksCrossed" -> new Locks.LocksCrossed();
            case "LocksInOrder" -> new Locks.LocksInOrder();
            case "EarlyReturn" -> new Locks.EarlyReturn();
            case "EarlyReturnInFinally" -> new Locks.EarlyReturnInFinally();
            case "WritesUnderTheReadLock" -> new Locks.WritesUnderTheReadLock();
            case "WritesUnderTheWriteLock" -> new Locks.WritesUnderTheWriteLock();
            case "ReleasesWithoutAPermit" -> new Locks.ReleasesWithoutAPermit();
            case "ReleasesItsPermit" -> new Locks.ReleasesItsPermit();
            case "FlagCheckedOutsideTheLock" -> new Signals.FlagCheckedOutsideTheLock();
            case "FlagCheckedInsideTheLock" -> new Signals.FlagCheckedInsideTheLock();
            case "IfForWhile" -> new Signals.IfForWhile();
            case "WhileNotIf" -> new Signals.WhileNotIf();
            case "CountsDownTooEarly" -> new Signals.CountsDownTooEarly();
            case "CountsDownWhenDone" -> new Signals.CountsDownWhenDone();
            case "OneEndMarkForTwo" -> new Signals.OneEndMarkForTwo();
            case "AnEndMarkForEach" -> new Signals.AnEndMarkForEach();
            case "ReadsWithoutJoin" -> new Pools.ReadsWithoutJoin();
            case "ReadsAfterJoin" -> new Pools.ReadsAfterJoin();
            case "TasksShareACounter" -> new Pools.TasksShareACounter();
            case "TasksShareAnAtomic" -> new Pools.TasksShareAnAtomic();
            case "PoolStarves" -> new Pools.PoolStarves();
            case "PoolOfTwo" -> new Pools.PoolOfTwo();
            case "VirtualLostUpdate" -> new Pools.VirtualLostUpdate();
            case "VirtualUnderALock" -> new Pools.VirtualUnderALock();
            default -> throw new IllegalArgumentException(name);
        };
    }

    Trial make() {
        return make(name);
    }
}
