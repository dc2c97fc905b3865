/** The codes of the domain and the plain values made of them: no logic beyond their own definition, no framework. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        displayName = "Vocabulary", type = org.springframework.modulith.ApplicationModule.Type.OPEN, allowedDependencies = {})
package gatehouse.vocabulary;
