package gatehouse.web.staff;

import gatehouse.rulebook.Judgement;
import gatehouse.rulebook.KeptAssessment;
import org.jspecify.annotations.Nullable;

/** An assessment that is read. @param kept null for today's */
record Judged(Judgement judgement, @Nullable KeptAssessment kept) {}
