using System.Reflection;
using BriefingBot.Articles;

namespace BriefingBot.Tests.Contracts;

/// <summary>A contract that nobody derives holds nobody: every store is held to every one.</summary>
public sealed class ContractsAreHeldTests
{
    private static readonly Type[] TestTypes = typeof(ContractsAreHeldTests).Assembly.GetTypes();

    private static readonly Type[] Contracts = [.. TestTypes.Where(type => type.IsAbstract && IsDerived(type, typeof(ArticleStoreContract<>)))];

    private static readonly Type[] Stores =
        [.. typeof(IArticleStore).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IArticleStore)))];

    [Fact]
    public void Every_store_is_held_to_every_contract() => Assert.Empty(NotHeld(Stores, Contracts));

    [Fact]
    public void There_are_stores_and_contracts_to_hold()
    {
        Assert.Contains(typeof(SqliteArticleStore), Stores);
        Assert.Contains(typeof(FollowingContract<>), Contracts);
        Assert.All(Contracts, contract => Assert.Contains(contract.GetMethods(), method => method.GetCustomAttribute<FactAttribute>() is not null));
    }

    [Fact]
    public void A_store_that_nobody_tests_and_a_contract_that_nobody_derives_are_found()
    {
        Assert.Equal(Contracts.Length, NotHeld([typeof(IArticleStore)], Contracts).Count());
        Assert.Equal(Stores.Length, NotHeld(Stores, [typeof(UnderivedContract<>)]).Count());
    }

    private static IEnumerable<string> NotHeld(IEnumerable<Type> stores, IEnumerable<Type> contracts) =>
        from store in stores
        from contract in contracts
        where !TestTypes.Any(type => type is { IsAbstract: false, IsVisible: true } && Holds(type, store, contract))
        select $"{store.Name} is not held to {contract.Name}";

    private static bool Holds(Type type, Type store, Type contract) =>
        BasesOf(type).Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == contract
            && BasesOf(parent.GenericTypeArguments[0]).Contains(typeof(ArticleStoreSubject<>).MakeGenericType(store)));

    private static bool IsDerived(Type type, Type from) => BasesOf(type).Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == from);

    private static IEnumerable<Type> BasesOf(Type type)
    {
        for (var parent = type.BaseType; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }
    }

    private abstract class UnderivedContract<TSubject>
        where TSubject : IArticleStoreSubject, new();
}
