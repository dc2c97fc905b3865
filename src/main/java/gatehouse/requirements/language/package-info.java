/** The rule language: from the bytes of a file to vetted rules, or to the faults that forbid it. Knows no engine. */
@org.jspecify.annotations.NullMarked
package gatehouse.requirements.language;
