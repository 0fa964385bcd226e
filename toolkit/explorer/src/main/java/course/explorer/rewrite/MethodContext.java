package course.explorer.rewrite;

/** What the visitors of one method know about where they are. */
record MethodContext(
        Catalog catalog,
        ClassInfo self,
        String method,
        String desc,
        int access,
        String sourceFile,
        VarHandleBridge bridges,
        ReferenceBridge references,
        CallBridge calls,
        ConcatBridge concats) {

    boolean program() {
        return !catalog.isJdk();
    }

    boolean isStatic() {
        return (access & org.objectweb.asm.Opcodes.ACC_STATIC) != 0;
    }

    boolean constructor() {
        return method.equals("<init>");
    }
}
