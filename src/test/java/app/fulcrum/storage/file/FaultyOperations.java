package app.fulcrum.storage.file;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The real file system, on which a chosen call fails. Every call is noted in order. */
final class FaultyOperations {

    /** How a call fails. */
    interface Fault {
        /** The exception of a call of this name; null lets the call through. */
        IOException of(String call);
    }

    private final List<String> calls = new ArrayList<>();
    private final int failing;
    private final Fault fault;

    /** @param failing number of the call that fails, from 0; a negative number lets all through */
    FaultyOperations(int failing, Fault fault) {
        this.failing = failing;
        this.fault = fault;
    }

    /** The calls made, failed ones included. */
    List<String> calls() {
        return calls;
    }

    FileOperations operations() {
        return watch(FileOperations.class, new DiskOperations());
    }

    /** A disk from which new files come back one byte short. */
    FileOperations losingTheLastByteOfNewFiles() {
        FileOperations real = operations();
        InvocationHandler handler = (_, method, arguments) -> {
            Object result = method.invoke(real, arguments);
            boolean ofNewFile =
                    method.getName().equals("read") && arguments[0].toString().endsWith(".tmp");
            return ofNewFile ? Arrays.copyOf((byte[]) result, ((byte[]) result).length - 1) : result;
        };
        return proxy(FileOperations.class, handler);
    }

    private <T> T watch(Class<T> type, T real) {
        InvocationHandler handler = (_, method, arguments) -> call(method, real, arguments);
        return proxy(type, handler);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object call(Method method, Object real, Object[] arguments) throws Throwable {
        if (method.getName().equals("pause")) {
            return null;
        }
        int number = calls.size();
        calls.add(method.getName());
        IOException failure = number == failing ? fault.of(method.getName()) : null;
        if (failure != null) {
            closeAnyway(method, real);
            throw failure;
        }
        Object[] effective = method.getName().equals("write") ? shorten(arguments) : arguments;
        try {
            Object result = method.invoke(real, effective);
            return result instanceof FileOperations.Writing out ? watch(FileOperations.Writing.class, out) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A close that fails has let go of the file nevertheless. */
    private static void closeAnyway(Method method, Object real) throws IOException {
        if (method.getName().equals("close")) {
            ((Closeable) real).close();
        }
    }

    /** Systems may write less than they are given; only the first bytes go through at a time. */
    private static Object[] shorten(Object[] arguments) {
        ByteBuffer all = (ByteBuffer) arguments[0];
        if (all.remaining() <= 4_000) {
            return arguments;
        }
        ByteBuffer some = all.slice(all.position(), 4_000);
        all.position(all.position() + 4_000);
        return new Object[] {some};
    }
}
