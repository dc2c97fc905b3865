package gatehouse.requirements.language;

import java.util.List;

/** A statement after {@code then}, as written: {@code require.document("X").because("…");}. */
record Statement(Name root, List<Call> calls, Place end) {

    record Call(Name word, List<Operand> arguments) {}

    Call first() {
        return calls.get(0);
    }

    Call last() {
        return calls.get(calls.size() - 1);
    }
}
