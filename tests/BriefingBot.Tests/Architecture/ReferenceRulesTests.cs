using System.Reflection;
using BriefingBot.Chat;
using BriefingBot.Threats.Breaking;

namespace BriefingBot.Tests.Architecture;

public sealed class ReferenceRulesTests
{
    private static readonly Assembly Core = typeof(Desk).Assembly;

    private static readonly Assembly Slack = Assembly.Load("BriefingBot.Slack");

    [Theory]
    [InlineData(typeof(ByField))]
    [InlineData(typeof(ByGenericArgument))]
    [InlineData(typeof(ByBaseType))]
    [InlineData(typeof(ByParameter))]
    [InlineData(typeof(ByCall))]
    [InlineData(typeof(ByTypeTest))]
    [InlineData(typeof(ByLambda))]
    [InlineData(typeof(ByAsyncBody))]
    [InlineData(typeof(ByIterator))]
    [InlineData(typeof(ByAttribute))]
    [InlineData(typeof(ByConstraint<>))]
    [InlineData(typeof(ByVendor))]
    public void A_rule_that_is_broken_is_seen(Type breaker) =>
        Assert.NotEmpty(ReferenceRules.Broken([breaker, .. breaker.GetNestedTypes(BindingFlags.NonPublic)]));

    [Fact]
    public void Core_keeps_its_rules() => Assert.Empty(ReferenceRules.Broken(Core.GetTypes()));

    [Fact]
    public void Slack_uses_of_core_only_what_speaks_to_people_and_storage() => Assert.Empty(ReferenceRules.Broken(Slack.GetTypes()));

    [Fact]
    public void Every_folder_of_core_has_a_rule() =>
        Assert.All(Core.GetTypes().Select(ReferenceRules.FolderOf).OfType<string>().Distinct(), folder => Assert.True(ReferenceRules.HasRule(folder), folder));

    [Fact]
    public void No_project_references_one_that_it_may_not()
    {
        Assert.DoesNotContain(NamesOf(Core), name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.StartsWith("BriefingBot", StringComparison.Ordinal));
        Assert.DoesNotContain(NamesOf(Slack), name => name is "BriefingBot" or "BriefingBot.Teams");
    }

    private static IEnumerable<string> NamesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
