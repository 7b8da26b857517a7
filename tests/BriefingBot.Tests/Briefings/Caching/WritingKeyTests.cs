using BriefingBot.Briefings;
using BriefingBot.Retrieval.Queries;

namespace BriefingBot.Tests.Briefings.Caching;

public sealed class WritingKeyTests
{
    /// <summary>An input that is missing from the key makes the cache lie, and no other test would notice.</summary>
    [Fact]
    public void Whoever_adds_to_a_question_decides_whether_it_belongs_into_the_key()
    {
        // Since decides over the evidence, which is in the key, and over nothing else: an answer of the same sentences is the same writing.
        Assert.Equal(["About", "Asked", "Clearance", "Query", "Since", "User"], NamesOf(typeof(Question)));
        Assert.Equal(
            ["HasWindow", "Identifiers", "IsEmpty", "Names", "Phrases", "Since", "Sources", "Text", "Until", "Words"], NamesOf(typeof(Query)));
    }

    private static IEnumerable<string> NamesOf(Type type) => type.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal);
}
