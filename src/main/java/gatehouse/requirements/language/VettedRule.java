package gatehouse.requirements.language;

import java.util.List;

/**
 * A rule in which every name is known and every value fits.
 *
 * @param line     where it stands in its file
 * @param branches the ways in which its conditions may hold
 */
public record VettedRule(String name, int line, Attributes attributes, List<Branch> branches, List<Demand> demands) {}
